import { expect, test } from 'vitest';
import { linearScale, logScale } from '../frame/scale';
import { linePath } from './path';

const x = linearScale([0, 10], [0, 100]);
const y = linearScale([0, 1], [50, 0]);

test('breaks where a value is missing and dots a lonely one', () => {
  const line = { xs: Float64Array.of(0, 1, 2, 3), ys: Float64Array.of(0, 1, NaN, 0.5) };
  expect(linePath(line, x, y)).toBe('M0 50L10 0M30 25h0');
});

test('begins where a logarithmic axis does', () => {
  expect(linePath({ xs: Float64Array.of(0, 1, 10), ys: Float64Array.of(0, 0, 1) }, logScale([1, 10], [0, 100]), y)).toBe('M0 50L100 0');
});

test('keeps far values within what renderers can draw', () => {
  expect(linePath({ xs: Float64Array.of(0, 1), ys: Float64Array.of(0, 1e30) }, x, y)).toBe('M0 50L10 -2000');
});
