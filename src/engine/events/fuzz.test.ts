import { expect, test } from 'vitest';
import { fuzz } from './testing/fuzz';

// `npm run fuzz` tries a hundred thousand.
test('damaged event files, graphs and checkpoints are read in part or refused, quickly and in little memory', () => {
  const report = fuzz(3500, 1);
  expect(report.crashes).toEqual([]);
  expect(report.read).toBeGreaterThan(500);
  expect(report.refused).toBeGreaterThan(1000);
  expect(report.slowestMilliseconds).toBeLessThan(2000);
  expect(report.mostMegabytes).toBeLessThan(500);
});
