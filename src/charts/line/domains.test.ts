import { expect, test } from 'vitest';
import { planX, planY } from './domains';

test('the x axis moves in jumps of at most a tenth while a curve grows', () => {
  const ends = new Set<number>();
  for (let last = 1000; last <= 2000; last += 10) {
    const plan = planX(1, last, 600);
    expect(plan.domain[1]).toBeGreaterThanOrEqual(last);
    expect(plan.domain[1]).toBeLessThanOrEqual(last * 1.1 + 1);
    ends.add(plan.domain[1]);
  }
  expect(ends.size).toBeLessThanOrEqual(21);
});

test('a single point has one tick', () => {
  expect(planX(7, 7, 600).ticks).toEqual([7]);
});

test('y ticks begin and end at the borders', () => {
  const plan = planY(0.03, 2.3, 130, false);
  expect(plan.ticks[0]).toBe(plan.domain[0]);
  expect(plan.ticks.at(-1)).toBe(plan.domain[1]);
  expect(plan.ticks.length).toBeGreaterThanOrEqual(2);
});

test('a logarithmic axis of many decades is ticked at powers of ten', () => {
  const { ticks } = planY(1e-6, 300, 200, true);
  expect(ticks.every((tick) => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9)).toBe(true);
  expect(ticks.length).toBeLessThanOrEqual(9);
});
