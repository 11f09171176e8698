import { expect, test } from 'vitest';
import { rowShares, tint, worstConfusion } from './reading';

const counts = Uint32Array.of(8, 2, 0, 1, 9, 0, 0, 0, 0);

test('shares are of the row, and of nothing in an empty row', () => {
  expect([...rowShares(counts, 3)]).toEqual([0.8, 0.2, 0, 0.1, 0.9, 0, 0, 0, 0]);
});

test('the worst confusion is off the diagonal', () => {
  expect(worstConfusion(counts, 3)).toEqual({ truth: 0, predicted: 1, count: 2 });
  expect(worstConfusion(Uint32Array.of(5, 0, 0, 5), 2)).toBeNull();
});

test('one mistake in a hundred is coloured a sixth as strongly as can be', () => {
  expect(tint(0.01, false)).toBeCloseTo(0.16, 12);
  expect(tint(0.9, false)).toBe(1);
  expect(tint(0.9, true)).toBe(0.9);
});
