import { expect, test } from 'vitest';
import { declarationOf } from '../../engine/declarations/catalog';
import { resolveParams } from '../../engine/declarations/schema';
import { progressAt } from './controller.fakes';
import { trainingSpeed } from './trainingSpeed';

const softmax = { schema: 1, experiment: 'mnist/softmax', params: resolveParams(declarationOf('mnist/softmax'), {}), seed: 1 } as const;
// Forward and both gradients: three times a multiplication and an addition for every weight.
const gflop = (3 * 2 * (784 * 512 + 512 * 512 + 512 * 10)) / 1e9;
const run = { spec: softmax, progress: { ...progressAt(5), examplesPerSecond: 20_000 } };

test('counts operations, and the share of what all threads can do', () => {
  const speed = trainingSpeed(run, { threads: 2, peakGflops: 50 }, true);
  expect(speed?.gflops).toBeCloseTo(20_000 * gflop, 6);
  expect(speed?.peakShare).toBeCloseTo((20_000 * gflop) / 100, 6);
});

test('tells no share where the peak is unknown or several runs share the threads', () => {
  expect(trainingSpeed(run, { threads: 2, peakGflops: null }, true)?.peakShare).toBeNull();
  expect(trainingSpeed(run, { threads: 2, peakGflops: 50 }, false)?.peakShare).toBeNull();
});

test('is silent before the first steps', () => {
  expect(trainingSpeed({ spec: softmax, progress: null }, { threads: 2, peakGflops: 50 }, true)).toBeNull();
});
