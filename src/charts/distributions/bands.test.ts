import { expect, test } from 'vitest';
import type { HistogramPoint } from '../../engine/declarations/eventLog';
import { bandPath, percentileSeries } from './bands';
import { percentileName } from './percentileName';

const even = (step: number, max: number): HistogramPoint => ({ step, wallTime: step, min: 0, max, num: 100, sum: 0, sumSquares: 0, limits: Float64Array.of(max), counts: Float64Array.of(100) });

test('evenly spread values have their percentiles in proportion', () => {
  expect([...(percentileSeries([even(0, 100)])[0]?.values ?? [])].map((value) => Math.round(value * 100) / 100)).toEqual([0, 6.68, 15.87, 30.85, 50, 69.15, 84.13, 93.32, 100]);
});

test('histograms that are not finite are left out', () => {
  expect(percentileSeries([even(0, 1), even(1, Infinity), even(2, 1)]).map(({ point }) => point.step)).toEqual([0, 2]);
});

test('a band goes along its lower edge and back along its upper one', () => {
  expect(bandPath([0, 10], percentileSeries([even(0, 100), even(1, 200)]), 0, 8, (value) => value)).toBe('M0 0L10 0L10 200L0 100Z');
});

test('percentiles are named', () => {
  expect([0, 6.68, 50, 100].map((percent) => percentileName(percent, 'en'))).toEqual(['min', '6.68 %', 'median', 'max']);
});
