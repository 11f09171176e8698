import { afterEach, expect, test } from 'vitest';
import { createEngineClient, type EngineClient } from './client';
import { createByteLibrary } from './client/byteLibrary';
import type { EngineEvent, RunId, RunSpec } from './protocol';

const optimizers = ['adam', 'sgd', 'momentum'] as const;
const specOf = (optimizer: string): RunSpec => ({
  schema: 1,
  experiment: 'mnist/softmax',
  params: { optimizer, trainSize: 2_000, batchSize: 50, epochs: 2, validationSize: 200, probeEvery: 10, probeSize: 50 },
  seed: 5,
});

type Curves = Record<string, [metric: string, step: number, value: number][]>;

interface Race {
  readonly client: EngineClient;
  readonly workers: readonly Worker[];
  readonly curves: Curves;
  readonly asked: readonly string[];
  readonly over: Promise<void>;
}

let open: EngineClient | null = null;
afterEach(() => { open?.close(); });

/** A race on real workers, of which it notes every curve and every question for common bytes. */
async function race(workersWished: number): Promise<Race> {
  const curves: Curves = {};
  const asked: string[] = [];
  const workers: Worker[] = [];
  let ended = 0;
  let finish = (): void => undefined;
  const over = new Promise<void>((resolve) => { finish = resolve; });
  const onEvent = (event: EngineEvent): void => {
    if (event.t === 'points') for (const c of event.columns) c.steps.forEach((step, i) => (curves[event.run] ??= []).push([c.metric, step, c.values[i] ?? Number.NaN]));
    if (event.t === 'fail') throw new Error(JSON.stringify(event.failure));
    if (event.t === 'phase' && event.phase === 'done') ended += 1;
    if (ended === optimizers.length) finish();
  };
  const client = createEngineClient({
    role: 'trainer', backend: 'wasm', cached: null, threads: 2, workers: workersWished, library: createByteLibrary(),
    spawn() {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<{ t: string }>) => { if (data.t === 'want' || data.t === 'share') asked.push(data.t); });
      workers.push(worker);
      return worker;
    },
    listener: {
      onEvent,
      onDevice: () => undefined,
      onRewind(run, step) { curves[run] = (curves[run] ?? []).filter(([, at]) => at <= step); },
      onRestart: () => undefined,
    },
  });
  open = client;
  await client.ready;
  for (const optimizer of optimizers) await client.send({ t: 'start', run: optimizer as RunId, spec: specOf(optimizer), from: null, group: 'race', paused: false });
  return { client, workers, curves, asked, over };
}

const inOrder = (curves: Curves): Curves =>
  Object.fromEntries(Object.entries(curves).map(([run, points]) => [run, points.sort(([a, at], [b, bt]) => (a < b ? -1 : a > b ? 1 : at - bt))]));

test('a race on two workers draws the curves of one worker, number for number, from data that is read once', async () => {
  const one = await race(1);
  await one.over;
  one.client.close();
  const two = await race(2);
  await two.over;
  expect([one.workers.length, two.workers.length]).toEqual([1, 2]);
  expect(one.curves['adam']?.filter(([metric]) => metric === 'loss')).toHaveLength(80);
  expect(inOrder(two.curves)).toEqual(inOrder(one.curves));
  // Both splits: each worker asks, one of them loads.
  expect(two.asked.filter((what) => what === 'want')).toHaveLength(4);
  expect(two.asked.filter((what) => what === 'share')).toHaveLength(2);
});

test('when one of two workers crashes, all curves stay what they are', async () => {
  const whole = await race(1);
  await whole.over;
  whole.client.close();
  const broken = await race(2);
  await expect.poll(() => broken.curves['sgd']?.length ?? 0, { timeout: 60_000, interval: 5 }).toBeGreaterThan(0);
  await broken.client.send({ t: 'drill', fault: 'crash' });
  await broken.over;
  expect(broken.workers).toHaveLength(3);
  expect(inOrder(broken.curves)).toEqual(inOrder(whole.curves));
});
