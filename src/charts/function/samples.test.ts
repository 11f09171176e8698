import { expect, test } from 'vitest';
import { sampled } from './samples';

test('a corner is met exactly, without a gap', () => {
  const { xs, ys } = sampled({ at: Math.abs, corners: [0] }, [-1, 1]);
  expect(Math.min(...ys)).toBeLessThan(1e-8);
  expect(ys.some(Number.isNaN)).toBe(false);
  expect([xs[0], xs.at(-1)]).toEqual([-1, 1]);
});

test('a jump leaves a gap and no slanted line', () => {
  const { xs, ys } = sampled({ at: (x) => (x > 0.3 ? 0 : 1), corners: [0.3] }, [-1, 1]);
  const gap = ys.findIndex(Number.isNaN);
  expect(xs[gap - 1]).toBeCloseTo(0.3, 6);
  expect([...ys.slice(0, gap)].every((y) => y === 1)).toBe(true);
  expect([...ys.slice(gap + 1)].every((y) => y === 0)).toBe(true);
});

test('corners outside the domain are passed over', () => {
  expect(sampled({ at: (x) => x, corners: [5] }, [0, 1]).ys.every((y) => y <= 1)).toBe(true);
});
