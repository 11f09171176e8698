import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logTicks, niceDomain, niceStep, ticks } from './ticks';

describe('ticks', () => {
  it('are the round numbers a person would write', () => {
    expect(ticks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticks(0.05, 0.34, 3)).toEqual([0.1, 0.2, 0.3]);
    expect(ticks(-3, 12, 4)).toEqual([0, 5, 10]);
    expect(ticks(0, 47_000, 5)).toEqual([0, 10_000, 20_000, 30_000, 40_000]);
    expect(ticks(2, 2, 5)).toEqual([2]);
    expect(ticks(NaN, 1, 5)).toEqual([]);
    expect(niceStep(0, 5)).toBe(0);
  });

  it('widen a domain to whole steps', () => {
    expect(niceDomain(0.13, 0.97, 5)).toEqual([0, 1]);
    expect(niceDomain(5, 5, 5)).toEqual([2, 8]);
    expect(niceDomain(0, 0, 4)).toEqual([-1, 1]);
  });

  it('are decades on a log axis, filled up where there are few', () => {
    expect(logTicks(0.001, 10)).toEqual([0.001, 0.01, 0.1, 1, 10]);
    expect(logTicks(0.12, 3)).toEqual([0.2, 0.5, 1, 2]);
    expect(logTicks(0, 1)).toEqual([]);
  });

  it('lie inside, ascend and are neither too few nor too many', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.double({ noNaN: true, min: 1e-6, max: 1e6 }), fc.integer({ min: 2, max: 12 }), (low, range, count) => {
        const found = ticks(low, low + range, count);
        const slack = 1e-6 * range;
        expect(found.every((tick, i) => tick >= low - slack && tick <= low + range + slack && (i === 0 || tick > (found[i - 1] ?? NaN)))).toBe(true);
        expect(found.length).toBeGreaterThanOrEqual(Math.floor(count / 2));
        expect(found.length).toBeLessThanOrEqual(2 * count + 1);
        const [from, to] = niceDomain(low, low + range, count);
        expect(from).toBeLessThanOrEqual(low + slack);
        expect(to).toBeGreaterThanOrEqual(low + range - slack);
      }),
    );
  });
});
