import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HistogramPoint } from '../declarations/eventLog';
import { bucketsOf, rebin, type Buckets } from './buckets';

const point = (min: number, max: number, limits: readonly number[], counts: readonly number[]): HistogramPoint => ({
  step: 0, wallTime: 0, min, max, num: 0, sum: 0, sumSquares: 0, limits: Float64Array.from(limits), counts: Float64Array.from(counts),
});
const buckets = (edges: readonly number[], counts: readonly number[]): Buckets => ({ edges: Float64Array.from(edges), counts: Float64Array.from(counts) });

describe('buckets of an event file', () => {
  test('reach from the least to the greatest value, empty ends left out', () => {
    const made = bucketsOf(point(0.5, 2.5, [0, 1, 2, Number.MAX_VALUE], [0, 3, 0, 4]));
    expect([[...made.edges], [...made.counts]]).toEqual([[0.5, 1, 2, 2.5], [3, 0, 4]]);
  });

  test('are none where nothing was counted', () => {
    expect(bucketsOf(point(0, 0, [Number.MAX_VALUE], [0])).counts).toHaveLength(0);
  });
});

describe('equal bins', () => {
  test('divide buckets in proportion', () => {
    // The example in TensorBoard's histogram_util.ts.
    expect(rebin([buckets([0, 5, 10], [5, 10]), buckets([0, 20], [0])], 2)?.counts.map((c) => [...c])).toEqual([[15, 0], [0, 0]]);
    expect([...(rebin([buckets([0, 1, 3], [4, 6])], 3)?.counts[0] ?? [])]).toEqual([4, 3, 3]);
  });

  test('put a repeated value into the bin that begins there, the greatest into the last', () => {
    expect([...(rebin([buckets([0, 5, 5, 10], [0, 20, 0])], 2)?.counts[0] ?? [])]).toEqual([0, 20]);
    expect([...(rebin([buckets([0, 10, 10], [4, 6])], 2)?.counts[0] ?? [])]).toEqual([2, 8]);
  });

  test('one repeated value gets room on both sides', () => {
    const made = rebin([buckets([0, 0], [7])], 4);
    expect([...(made?.edges ?? [])]).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect([...(made?.counts[0] ?? [])]).toEqual([0, 0, 7, 0]);
  });

  test('do not exist without values or within infinite edges', () => {
    expect(rebin([])).toBeNull();
    expect(rebin([buckets([], [])])).toBeNull();
    expect(rebin([buckets([0, Infinity], [1])])).toBeNull();
  });

  test('lose no count', () => {
    const histogram = fc.array(fc.record({ width: fc.constantFrom(0, 0.1, 1, 250), count: fc.nat(1000) }), { minLength: 1, maxLength: 40 }).map((all) => {
      let at = -3;
      return buckets([at, ...all.map(({ width }) => (at += width))], all.map(({ count }) => count));
    });
    fc.assert(fc.property(fc.array(histogram, { minLength: 1, maxLength: 4 }), (all) => {
      const made = rebin(all);
      all.forEach(({ counts }, i) => {
        const total = counts.reduce((a, b) => a + b, 0);
        expect(made?.counts[i]?.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 6);
      });
    }));
  });
});
