import { expect, test } from 'vitest';
import { placeOf, summarize, thin } from './thin';

const counting = (size: number): Float32Array => Float32Array.from({ length: size }, (_, i) => i);

test('keeps even places of every axis, and sums up the whole', () => {
  const { kept, values, summary } = thin([4, 3], counting(12), [2, 3]);
  expect(kept).toEqual([[0, 2], [0, 1, 2]]);
  expect([...values]).toEqual([0, 1, 2, 6, 7, 8]);
  expect(summary).toEqual({ size: 12, min: 0, max: 11, mean: 5.5, norm: Math.sqrt(506) });
});

test('a tensor within its limits stays whole; a scalar has one value', () => {
  expect([...thin([2, 2], counting(4), [8]).values]).toEqual([0, 1, 2, 3]);
  expect([...thin([], Float32Array.of(7), []).values]).toEqual([7]);
});

test('summaries keep what is not finite', () => {
  expect(summarize(Float32Array.of(1, Number.NaN))).toEqual({ size: 2, min: Number.NaN, max: Number.NaN, mean: Number.NaN, norm: Number.NaN });
});

test('finds places', () => {
  expect(placeOf(23, [2, 3, 4])).toEqual([1, 2, 3]);
  expect(placeOf(5, [2, 3])).toEqual([1, 2]);
});
