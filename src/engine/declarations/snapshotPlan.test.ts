import { expect, it } from 'vitest';
import { snapshotPlan } from './snapshotPlan';

it('is dense at the start and even afterwards', () => {
  expect(snapshotPlan(320)).toEqual([0, 1, 2, 4, 8, 16, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200, 220, 240, 260, 280, 300, 320]);
});

it('keeps every step of a short run, and few of the longest', () => {
  expect(snapshotPlan(5)).toEqual([0, 1, 2, 3, 4, 5]);
  // 200 epochs of 60,000 pictures, 128 a step.
  expect(snapshotPlan(200 * 469)).toHaveLength(30);
  expect(snapshotPlan(200 * 469).at(-1)).toBe(200 * 469);
});
