import { expect } from '@playwright/test';
import type { RunFile } from './pages/runDrawer';

/** Holds every metric of two finished runs against each other, step by step; `tolerance` 0 asks for equal bits. */
export function expectSameCurve(found: RunFile, expected: RunFile, tolerance: number): void {
  expect(found.phase).toBe('done');
  expect(Object.keys(found.history).sort()).toEqual(Object.keys(expected.history).sort());
  for (const [metric, points] of Object.entries(expected.history)) {
    const others = found.history[metric] ?? [];
    expect(others.map(([step]) => step), `steps of ${metric}`).toEqual(points.map(([step]) => step));
    points.forEach(([step, value], index) => {
      const other = others[index]?.[1] ?? Number.NaN;
      expect(Math.abs(other - value), `${metric} at step ${step}`).toBeLessThanOrEqual(tolerance);
    });
  }
}
