import { expect, test } from 'vitest';
import { EngineError } from '../../engine/errors/failure';
import type { LookAnswer, RunId, WeightReport } from '../../engine/protocol';
import { createWeightHistory } from './weightHistory';
import { weightPoint } from './weightPoint';

const run = 'r' as RunId;

function report(values: readonly number[], shape = [values.length]): WeightReport {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const std = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
  return { name: 'dense/kernel', shape, min: Math.min(...values), max: Math.max(...values), mean, std, zeros: 0, nans: 0, infs: 0, sample: Float32Array.from(values) };
}
const answer = (step: number): LookAnswer => ({
  kind: 'layers', step, layers: [{ name: 'dense', type: 'Dense', outputShape: [2], parameters: 4, weights: [report([step, step + 1, step + 3, 2 * step])] }],
});

test('a weight becomes a histogram with its sums; a sample stands for all values', () => {
  const point = weightPoint(report([-1, 0, 0, 2], [4, 1000]), 7, 12);
  expect(point).toMatchObject({ step: 7, wallTime: 12, min: -1, max: 2, num: 4000, sum: 1000, sumSquares: expect.closeTo(5000, 9) as number });
  expect(point?.counts.reduce((a, b) => a + b, 0)).toBeCloseTo(4000, 9);
  expect(point?.limits.at(-1)).toBe(2);
});

test('a weight without a finite value has no histogram', () => {
  expect(weightPoint({ ...report([1]), min: Number.NaN, nans: 1 }, 0, 0)).toBeNull();
});

test('looks are gathered in the order of steps; a run that goes back loses its old future', async () => {
  const steps = [1, 5, 9, 5, 6];
  const history = createWeightHistory(() => Promise.resolve(answer(steps.shift() ?? 0)), () => 60_000);
  let told = 0;
  history.subscribe(() => told++);
  for (let i = 0; i < 5; i++) await history.take(run);
  expect(history.of(run)).toMatchObject([{ tag: 'dense/kernel', points: [{ step: 1 }, { step: 5 }, { step: 6, wallTime: 60 }] }]);
  expect([told, history.version()]).toEqual([5, 5]);
});

test('one look at a time', async () => {
  let asked = 0;
  const history = createWeightHistory(() => Promise.resolve(answer(++asked)), () => 0);
  await Promise.all([history.take(run), history.take(run)]);
  expect(asked).toBe(1);
});

test('a run without layers is asked once, other failures are told', async () => {
  let asked = 0;
  const failing = (code: 'unsupported' | 'unknown-run') => createWeightHistory(() => {
    asked++;
    return Promise.reject(new EngineError(code));
  }, () => 0);
  const history = failing('unsupported');
  await history.take(run);
  await history.take(run);
  expect(asked).toBe(1);
  await expect(failing('unknown-run').take(run)).rejects.toThrow('unknown-run');
});

test('long series are thinned', async () => {
  let step = 0;
  const history = createWeightHistory(() => Promise.resolve(answer(++step)), () => 0);
  for (let i = 0; i < 900; i++) await history.take(run);
  const points = history.of(run)[0]?.points ?? [];
  expect(points.length).toBeLessThanOrEqual(401);
  expect([points[0]?.step, points.at(-1)?.step]).toEqual([1, 900]);
});
