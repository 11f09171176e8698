import { expect, test } from 'vitest';
import { EngineError } from '../errors/failure';
import { countHistogram } from './histogram';
import { reference } from './testing/fixtures';

test.each(reference.counted.map(({ values, histogram }) => [values.length, values, histogram] as const))('%i values are counted as TensorFlow counts them', (_, values, expected) => {
  const { min, max, num, sum, sumSquares, limits, counts } = countHistogram(values);
  expect([min, max, num, sum, sumSquares, [...limits], [...counts]]).toEqual(expected);
});

test.each([NaN, Infinity, -Infinity])('%f is refused, as by TensorFlow', (value) => {
  expect(() => countHistogram([1, value])).toThrow(EngineError);
});
