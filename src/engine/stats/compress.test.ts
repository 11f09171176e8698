import { describe, expect, test } from 'vitest';
import { bucketsOf } from './buckets';
import { compressHistogram } from './compress';
import fixture from './histograms.fixture.json' with { type: 'json' };

describe('percentiles of a histogram', () => {
  test.each(fixture.cases)('are those that TensorBoard computes: $name', ({ compressed, ...histogram }) => {
    const point = { ...histogram, step: 0, wallTime: 0, limits: Float64Array.from(histogram.limits), counts: Float64Array.from(histogram.counts) };
    const scale = Math.max(Math.abs(point.min), Math.abs(point.max));
    // TensorBoard keeps bucket edges in float32.
    compressHistogram(bucketsOf(point)).forEach((value, i) => { expect(Math.abs(value - (compressed[i] ?? NaN))).toBeLessThan(2e-6 * scale); });
  });

  test('are linear inside a bucket and step over empty ones', () => {
    const buckets = { edges: Float64Array.of(0, 10, 20, 30), counts: Float64Array.of(5, 0, 5) };
    expect([...compressHistogram(buckets, [0, 25, 50, 75, 100])]).toEqual([0, 5, 20, 25, 30]);
  });

  test('are zero without values', () => {
    expect([...compressHistogram({ edges: new Float64Array(), counts: new Float64Array() }, [0, 50, 100])]).toEqual([0, 0, 0]);
  });
});
