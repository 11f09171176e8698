import { expect, test } from 'vitest';
import { formatTick, formatValue } from './number';

test.each([
  [0.98991, '0.9899'],
  [1199882, '1,199,882'],
  [1.2345678e-7, '1.235e−7'],
  [-0.0532, '−0.05320'],
  [3.2e12, '3.200e12'],
  [12345.678, '12,345.7'],
  [NaN, 'NaN'],
  [-Infinity, '−∞'],
])('%s is written %s', (value, text) => expect(formatValue(value)).toBe(text));

test.each([
  [0.30000000000000004, 0.1, '0.3'],
  [1, 0.2, '1.0'],
  [4500, 500, '4,500'],
  [1e-17, 0.1, '0'],
  [-2, 1, '−2'],
  [5e7, 1e7, '5e7'],
])('the tick %s at steps of %s is written %s', (value, step, text) => expect(formatTick(value, step)).toBe(text));
