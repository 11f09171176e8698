import { afterEach, expect, test } from 'vitest';
import { createEngineClient, type EngineClient } from '../client';
import { createByteLibrary } from '../client/byteLibrary';
import type { EngineEvent, RunId, RunSpec } from '../protocol';

let client: EngineClient | null = null;
afterEach(() => { client?.close(); });

const common = { optimizer: 'momentum', learningRate: 0.05, trainSize: 160, epochs: 1, validationSize: 40, probeEvery: 0 };
const alone: RunSpec = { schema: 1, experiment: 'mnist/softmax', params: { ...common, batchSize: 20 }, seed: 5 };
const together: RunSpec = { schema: 1, experiment: 'mnist/replicas', params: { ...common, batchSize: 10, replicas: 2 }, seed: 5 };

test('replicas in workers below the engine\'s train as one does with the two-fold batch', async () => {
  const losses = new Map<RunId, number[]>();
  const over = new Map<RunId, { readonly done: () => void; readonly fail: (error: Error) => void }>();
  const onEvent = (event: EngineEvent): void => {
    if (event.t === 'fail' && event.run !== null) over.get(event.run)?.fail(new Error(JSON.stringify(event.failure)));
    if (event.t === 'points') for (const { metric, values } of event.columns) if (metric === 'loss') losses.set(event.run, [...(losses.get(event.run) ?? []), ...values]);
    if (event.t === 'phase' && event.phase === 'done') over.get(event.run)?.done();
  };
  const engine = createEngineClient({
    role: 'trainer', backend: 'wasm', cached: null, threads: 1, workers: 1, library: createByteLibrary(),
    listener: { onEvent, onDevice: () => undefined, onRewind: () => undefined, onRestart: (reason) => { throw new Error(JSON.stringify(reason)); } },
  });
  client = engine;
  const train = async (run: RunId, spec: RunSpec): Promise<number[]> => {
    const done = new Promise<void>((resolve, reject) => { over.set(run, { done: resolve, fail: reject }); });
    await engine.send<'start'>({ t: 'start', run, spec, from: null, group: null, paused: false });
    await done;
    return losses.get(run) ?? [];
  };
  const one = await train('one' as RunId, alone);
  const two = await train('two' as RunId, together);
  expect(two).toHaveLength(8);
  expect(Math.max(...two.map((loss, i) => Math.abs(loss - (one[i] ?? Number.NaN))))).toBeLessThan(1e-5);
  const spans = await engine.send<'look'>({ t: 'look', run: 'two' as RunId, want: { kind: 'replicas' } });
  expect(spans.kind === 'replicas' && new Set(spans.spans.map(({ replica }) => replica))).toEqual(new Set([0, 1]));
});
