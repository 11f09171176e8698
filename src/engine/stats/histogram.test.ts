import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogram } from './histogram';

describe('histogram', () => {
  it('is half open but for the last bin, as numpy.histogram', () => {
    const { edges, counts } = histogram([1, 2, 1, 3, 4], 3);
    expect([...edges]).toEqual([1, 2, 3, 4]);
    expect([...counts]).toEqual([2, 1, 2]);
  });

  it('keeps to a given range and counts what is not finite apart', () => {
    const { counts, rejected } = histogram([-1, 0, 0.5, 1, 2, NaN, Infinity], 2, [0, 1]);
    expect([...counts]).toEqual([1, 2]);
    expect(rejected).toBe(2);
  });

  it('gives a single value a range of one', () => {
    const { edges, counts } = histogram([5, 5], 2);
    expect([...edges]).toEqual([4.5, 5, 5.5]);
    expect([...counts]).toEqual([0, 2]);
    expect([...histogram([], 2).counts]).toEqual([0, 0]);
  });

  it('is right where borders coincide', () => {
    expect([...histogram([Number.MIN_VALUE, 0], 4).counts]).toEqual([0, 0, 1, 1]);
  });

  it('loses nothing and puts every value between its edges', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e3, max: 1e3 }), { minLength: 1 }), fc.integer({ min: 1, max: 40 }), (values, bins) => {
        const { edges, counts } = histogram(values, bins);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(values.length);
        counts.forEach((count, bin) => {
          const inside = values.filter((v) => v >= (edges[bin] ?? NaN) && (bin === bins - 1 ? v <= (edges[bins] ?? NaN) : v < (edges[bin + 1] ?? NaN)));
          expect(count).toBe(inside.length);
        });
      }),
    );
  });
});
