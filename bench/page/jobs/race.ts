/** Runs of B with different optimizers, together or one after the other, in the studio's engine as the app has it. */
import { createEngineClient, type EngineClient } from '../../../src/engine/client';
import { createByteLibrary } from '../../../src/engine/client/byteLibrary';
import type { Failure } from '../../../src/engine/errors/failure';
import type { RunId } from '../../../src/engine/protocol';
import type { RaceJob, RaceResult } from '../../shared/jobs';

/** Enough for every worker to be up, for its data to be there, and for its step to be recorded. */
const warmUpSteps = 3;

interface Racing {
  readonly client: EngineClient;
  /** Trains a run to its end, frees it, and gives its losses. */
  readonly train: (optimizer: string, steps: number, group: string | null) => Promise<readonly number[]>;
}

/** Milliseconds from the first start to the last end. */
export async function measureRace(job: RaceJob): Promise<RaceResult> {
  const { client, train } = openEngine(job);
  try {
    const all = (steps: number, group: string): Promise<readonly (readonly number[])[]> => Promise.all(job.optimizers.map((optimizer) => train(optimizer, steps, group)));
    await all(warmUpSteps, 'warm-up');
    const begun = performance.now();
    const losses: (readonly number[])[] = [];
    if (job.together) losses.push(...(await all(job.steps, 'race')));
    else for (const optimizer of job.optimizers) losses.push(await train(optimizer, job.steps, null));
    return { ms: performance.now() - begun, losses };
  } finally {
    client.close();
  }
}

function openEngine({ workers, threadsEach, batch }: RaceJob): Racing {
  const losses = new Map<RunId, number[]>();
  const ends = new Map<RunId, { readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  const fail = ({ code, details }: Failure): void => {
    for (const { reject } of ends.values()) reject(new Error(`${code}: ${JSON.stringify(details)}`));
  };
  const client = createEngineClient({
    role: 'trainer', backend: 'wasm', cached: null, threads: workers * threadsEach, workers, library: createByteLibrary(),
    listener: {
      onEvent(event) {
        if (event.t === 'fail') fail(event.failure);
        if (event.t === 'points') losses.get(event.run)?.push(...(event.columns.find(({ metric }) => metric === 'loss')?.values ?? []));
        if (event.t === 'phase' && event.phase === 'done') ends.get(event.run)?.resolve();
      },
      onDevice: () => undefined,
      onRewind: () => undefined,
      onRestart: fail,
    },
  });
  return {
    client,
    async train(optimizer, steps, group) {
      const run = `${group ?? 'single'} ${optimizer}` as RunId;
      const params = { optimizer, batchSize: batch, trainSize: steps * batch, epochs: 1, validationSize: 10, probeEvery: 0 };
      losses.set(run, []);
      const ended = new Promise<void>((resolve, reject) => { ends.set(run, { resolve, reject }); });
      await client.send<'start'>({ t: 'start', run, spec: { schema: 1, experiment: 'mnist/cnn', params, seed: 1 }, from: null, group, paused: false });
      await ended;
      await client.send<'forget'>({ t: 'forget', run });
      return losses.get(run) ?? [];
    },
  };
}
