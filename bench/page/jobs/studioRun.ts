/** A run of B in the studio's engine, as the app has it: by the engine's client, in its own worker. */
import { createEngineClient } from '../../../src/engine/client';
import { createByteLibrary } from '../../../src/engine/client/byteLibrary';
import type { Failure } from '../../../src/engine/errors/failure';
import type { Backend, DeviceReport, Progress, RunId } from '../../../src/engine/protocol';
import type { ExperimentId } from '../../../src/engine/declarations/schema';

export interface StudioRun {
  readonly device: Promise<DeviceReport>;
  /** Settles with the first progress that `wanted` accepts; rejects when the engine fails. */
  until(wanted: (progress: Progress) => boolean): Promise<Progress>;
  end(): void;
}

/** @param onLoss every training loss, as it comes */
export function startStudioRun(experiment: ExperimentId, backend: Backend | 'auto', onLoss: (loss: number) => void): StudioRun {
  const run = 'bench' as RunId;
  const waiting: { readonly wanted: (progress: Progress) => boolean; readonly resolve: (progress: Progress) => void; readonly reject: (error: Error) => void }[] = [];
  const fail = (failure: Failure): void => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`${failure.code}: ${JSON.stringify(failure.details)}`));
  };
  const client = createEngineClient({
    role: 'trainer',
    backend,
    cached: null,
    threads: null,
    workers: 1,
    library: createByteLibrary(),
    listener: {
      onEvent(event) {
        if (event.t === 'fail') fail(event.failure);
        if (event.t !== 'points') return;
        event.columns.find((column) => column.metric === 'loss')?.values.forEach(onLoss);
        for (const [i, { wanted, resolve }] of [...waiting.entries()].reverse()) {
          if (!wanted(event.progress)) continue;
          waiting.splice(i, 1);
          resolve(event.progress);
        }
      },
      onDevice: () => undefined,
      onRewind: () => undefined,
      onRestart: fail,
    },
  });
  client.send<'start'>({ t: 'start', run, spec: { schema: 1, experiment, params: { epochs: 200 }, seed: 1 }, from: null, group: null, paused: false })
    .catch((error: unknown) => { fail({ code: 'internal', details: { reason: String(error) } }); });
  return {
    device: client.ready,
    until: (wanted) => new Promise((resolve, reject) => { waiting.push({ wanted, resolve, reject }); }),
    end: () => { client.close(); },
  };
}
