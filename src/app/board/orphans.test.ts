import { expect, test } from 'vitest';
import { withoutOrphanedPoints, withoutOrphanedRows } from './orphans';

const columns = (...steps: number[]) => ({ tag: 'loss', steps: Float64Array.from(steps), wallTimes: Float64Array.from(steps.keys()), values: Float64Array.from(steps.keys()) });

test('a restart takes back the points at later steps', () => {
  const { steps, values } = withoutOrphanedRows(columns(1, 2, 3, 4, 3, 4, 5));
  expect([[...steps], [...values]]).toEqual([[1, 2, 3, 3, 4, 5], [0, 1, 2, 4, 5, 6]]);
  expect(withoutOrphanedPoints([1, 9, 2].map((step) => ({ step })))).toEqual([{ step: 1 }, { step: 2 }]);
});

test('rising steps stay the very same object', () => {
  const rising = columns(1, 1, 2);
  expect(withoutOrphanedRows(rising)).toBe(rising);
  const points = [{ step: 1 }];
  expect(withoutOrphanedPoints(points)).toBe(points);
});
