import { expect, test } from 'vitest';
import { timeStep, timeTicks } from './timeTicks';

test('steps divide minutes, hours and days', () => {
  expect([4, 50, 500, 7000, 200_000, 1e7].map((range) => timeStep(range, 6))).toEqual([1, 10, 120, 1800, 43_200, 2_592_000]);
  expect(timeStep(1e12, 6)).toBe(31_536_000);
});

test('ticks are multiples counted from the origin', () => {
  expect(timeTicks(95, 300, 60)).toEqual([120, 180, 240, 300]);
  expect(timeTicks(0, 100, 50, -20)).toEqual([30, 80]);
  expect(timeTicks(5, 7, 60)).toEqual([]);
});
