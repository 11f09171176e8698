import { expect, test } from 'vitest';
import { binCount, binned } from './binning';

test('Freedman and Diaconis on 0..999: width 2 * 500 / 10 = 100, ten bins', () => {
  expect(binCount(Array.from({ length: 1000 }, (_, i) => i))).toBe(10);
});

test('coinciding quartiles fall back to Sturges', () => {
  expect(binCount([...new Array<number>(127).fill(0), 5])).toBe(8);
});

test('few and endless values still have bins', () => {
  expect(binCount([])).toBe(5);
  expect(binned([1, 2, NaN, Infinity], 4)).toMatchObject({ rejected: 2 });
});
