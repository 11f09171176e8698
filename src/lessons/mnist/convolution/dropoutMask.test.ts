import { expect, test } from 'vitest';
import { edgeMaps } from './edgeMaps';
import { dropoutMask, meanOverMasks } from './dropoutMask';

test.each([0, 0.25, 0.5, 0.9])('at rate %d that share is dropped and the rest scaled to the same mean', (rate) => {
  const mask = dropoutMask(20_000, rate, 1, 0);
  expect(new Set(mask).size).toBe(rate === 0 ? 1 : 2);
  expect(mask.filter((factor) => factor === 0).length / mask.length).toBeCloseTo(rate, 1);
  const spread = Math.sqrt(rate / (1 - rate) / mask.length);
  expect(Math.abs(mask.reduce((sum, factor) => sum + factor, 0) / mask.length - 1)).toBeLessThanOrEqual(4 * spread);
});

test('steps differ, the same step does not', () => {
  expect(dropoutMask(100, 0.5, 1, 3)).toEqual(dropoutMask(100, 0.5, 1, 3));
  expect(dropoutMask(100, 0.5, 1, 3)).not.toEqual(dropoutMask(100, 0.5, 1, 4));
});

test('the mean over masks comes back to the values, with the square root of their number', () => {
  const values = new Float64Array(2000).fill(1);
  for (const masks of [16, 256]) {
    const off = meanOverMasks(values, 0.5, 1, masks).map((value) => (value - 1) ** 2);
    expect(Math.sqrt(off.reduce((sum, square) => sum + square, 0) / off.length) * Math.sqrt(masks)).toBeCloseTo(1, 1);
  }
});

test('edge maps hold the picture itself and nothing negative', () => {
  const digit = { height: 3, width: 4, channels: 1, values: Float64Array.from({ length: 12 }, (_, i) => i / 12) };
  const maps = edgeMaps(digit, 3);
  expect([maps.channels, maps.values.length]).toEqual([3, 36]);
  expect(Array.from({ length: 12 }, (_, i) => maps.values[i * 3])).toEqual([...digit.values]);
  expect(Math.min(...Array.from(maps.values))).toBe(0);
});
