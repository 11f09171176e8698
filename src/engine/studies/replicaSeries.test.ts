import { beforeAll, expect, test } from 'vitest';
import type { Series } from '../declarations/replicaSeries';
import { useBackend } from '../runtime/testing/backends';
import { nodePlatform } from '../../serve/platform';
import { replicaSeries } from './replicaSeries';

beforeAll(() => useBackend('wasm'));

test('every case is trained and measured, with the cases so far as early answers', async () => {
  const course = replicaSeries({
    kind: 'replica-series', seed: 2,
    params: { optimizer: 'sgd', learningRate: 0.1, trainSize: 240, validationSize: 60, batchSize: 20, epochs: 1, probeEvery: 0 },
    cases: [{ mode: 'sync', replicas: 1, backups: 0, delayMs: 0 }, { mode: 'sync', replicas: 3, backups: 1, delayMs: 0 }, { mode: 'async', replicas: 2, backups: 0, delayMs: 0 }],
  }, nodePlatform());
  const early: (Series | null)[] = [];
  let next = await course.next();
  for (; !next.done; next = await course.next()) early.push(next.value);
  const { results } = next.value;
  expect(results.map(({ updates }) => updates)).toEqual([12, 4, 12]);
  for (const { accuracy, examplesPerSecond, seconds } of results) {
    expect(accuracy).toBeGreaterThan(0.1);
    expect(examplesPerSecond * seconds).toBeGreaterThan(0);
  }
  // Two of three gradients of 20 pictures are used in each of the three updates that are timed.
  expect((results[1]?.examplesPerSecond ?? 0) * (results[1]?.seconds ?? 0)).toBeCloseTo(120, 6);
  expect(results.map(({ staleness }) => staleness)).toEqual([0, 0, 11 / 12]);
  expect(early.map((answer) => answer?.results.length)).toEqual(expect.arrayContaining([0, 1, 2]) as number[]);
});
