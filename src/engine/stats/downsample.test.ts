import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downsample, minMaxPerBucket } from './downsample';

const steps = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i);

describe('downsample', () => {
  it('keeps everything where it fits', () => {
    expect([...downsample([1, 2, 3], [4, 5, 6], 10)]).toEqual([0, 1, 2]);
    expect(downsample([], [], 10)).toHaveLength(0);
  });

  it('keeps first, last and extremes, in order, within the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.constant(NaN)), { minLength: 1, maxLength: 400 }), fc.integer({ min: 4, max: 60 }), (ys, limit) => {
        const kept = [...downsample(steps(ys.length), ys, limit)];
        expect(kept.length).toBeLessThanOrEqual(Math.max(limit, 4));
        expect(kept[0]).toBe(0);
        expect(kept.at(-1)).toBe(ys.length - 1);
        expect(kept.every((index, i) => i === 0 || index > (kept[i - 1] ?? Infinity))).toBe(true);
        const finite = ys.filter((y) => !Number.isNaN(y));
        const drawn = kept.map((i) => ys[i]);
        if (finite.length > 0) {
          expect(drawn).toContain(Math.min(...finite));
          expect(drawn).toContain(Math.max(...finite));
        }
      }),
    );
  });

  it('agrees with a hand-made example of the triangle rule', () => {
    // Inner buckets {1, 2} and {3, 4, 5}. From (0, 0) towards the mean (4, 4/3), point 2 lies farther off the line than 1;
    // from (2, 2) towards (6, -1) the distances of 3, 4, 5 (upright) are 0.25, 0.5, 3.25.
    expect([...downsample(steps(7), [0, 0.1, 2, 1, 0, 3, -1], 6)]).toEqual([0, 2, 5, 6]);
  });

  it('thins 20,000 points to 500 in about a millisecond', () => {
    const xs = steps(20_000);
    const ys = xs.map((x) => Math.sin(x / 900) + Math.sin(x * 12.9898) / 5);
    const times = Array.from({ length: 30 }, () => {
      const start = performance.now();
      expect(downsample(xs, ys, 500).length).toBeGreaterThan(495);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    // Loose: the machine may be shared; the bound only catches a change of order.
    expect(times[0]).toBeLessThan(5);
  });
});

describe('minMaxPerBucket', () => {
  it('keeps a spike of one point in every bucket', () => {
    const ys = new Float64Array(1000);
    for (let i = 5; i < 1000; i += 100) ys[i] = i % 200 === 5 ? 1 : -1;
    const kept = minMaxPerBucket(steps(1000), ys, 20);
    for (let i = 5; i < 1000; i += 100) expect(kept).toContain(i);
    expect(kept.length).toBeLessThanOrEqual(42);
    expect([kept[0], kept.at(-1)]).toEqual([0, 999]);
  });

  it('buckets by x, not by index', () => {
    const xs = Float64Array.from({ length: 100 }, (_, i) => (i < 90 ? i / 100 : i));
    const kept = [...minMaxPerBucket(xs, xs, 10)];
    expect(kept.filter((i) => i < 90)).toEqual([0, 89]);
    expect(kept.filter((i) => i >= 90)).toEqual([90, 99]);
  });
});
