import { expect, test } from 'vitest';
import { quantile, rangeWithoutOutliers } from './quantile';

test('quantiles are those of numpy', () => {
  // numpy.quantile([1, 3, 4, 10], [0, .05, .5, .95, 1])
  expect([0, 0.05, 0.5, 0.95, 1].map((q) => quantile([1, 3, 4, 10], q))).toEqual([1, 1.3, 3.5, 9.1, 10].map((v) => expect.closeTo(v, 12) as number));
  expect(quantile([], 0.5)).toBeNaN();
});

test('a range without outliers ends at values that are there, over all columns', () => {
  const values = Float64Array.from({ length: 101 }, (_, i) => i);
  expect(rangeWithoutOutliers([values])).toEqual([5, 95]);
  expect(rangeWithoutOutliers([values, [1e9, Number.NaN, Infinity]])).toEqual([6, 95]);
});

test('two values are never outliers, and no values have no range', () => {
  expect(rangeWithoutOutliers([[3, -7]])).toEqual([-7, 3]);
  expect(rangeWithoutOutliers([[Number.NaN], []])).toBeNull();
});
