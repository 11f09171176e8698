import { expect, test } from 'vitest';
import { hiddenCurve, houseSplit, noisySplit } from './curveData';
import { between, byDegree, byLambda, lambdaPowers, lambdaStep } from './modelSelection';

const split = noisySplit(1);
const none = { penalty: 'none', lambda: 0 } as const;

test('the training error never grows with the degree, the validation error does', () => {
  const fits = byDegree(split, none);
  const training = fits.map((fit) => fit?.training ?? Number.NaN);
  training.slice(1).forEach((error, i) => { expect(error).toBeLessThanOrEqual((training[i] ?? 0) + 1e-9); });
  const validation = fits.map((fit) => fit?.validation ?? Number.NaN);
  expect(validation.at(-1)).toBeGreaterThan(2 * Math.min(...validation));
});

test('more lambda means more training error; L1 ends with all coefficients at zero', () => {
  const fits = byLambda(split, 15, 'l1');
  expect(fits).toHaveLength(Math.round((lambdaPowers[1] - lambdaPowers[0]) / lambdaStep) + 1);
  const training = fits.map((fit) => fit?.training ?? Number.NaN);
  training.slice(1).forEach((error, i) => { expect(error).toBeGreaterThanOrEqual((training[i] ?? 0) - 1e-9); });
  expect(fits.at(-1)?.coefficients.slice(1).every((c) => c === 0)).toBe(true);
});

test('equal seeds give equal points, near the curve they come from', () => {
  expect(noisySplit(1)).toEqual(split);
  expect(noisySplit(2)).not.toEqual(split);
  for (const part of [split.training, split.validation]) part.x.forEach((x, i) => { expect(Math.abs((part.y[i] ?? 0) - hiddenCurve(x))).toBeLessThan(1.5); });
});

test('houses are split without loss, from -1 to 1', () => {
  const x = Array.from({ length: 47 }, (_, i) => 1 + i);
  const { training, validation } = houseSplit({ x, y: x }, 3);
  const all = [...training.x, ...validation.x];
  expect([training.x.length, all.length, new Set(all).size]).toEqual([24, 47, 47]);
  expect([Math.min(...all), Math.max(...all)]).toEqual([-1, 1]);
});

test('between its values a table is read along straight lines', () => {
  const read = between([1, 3, 2], 10, 2);
  expect([10, 11, 12, 13, 14].map(read)).toEqual([1, 2, 3, 2.5, 2]);
  expect(read(15)).toBeNaN();
});
