/** Histograms as TensorFlow 1 writes them (tensorflow/core/lib/histogram/histogram.cc). */
import type { HistogramPoint } from '../declarations/eventLog';
import { EngineError } from '../errors/failure';

export type HistogramCounts = Omit<HistogramPoint, 'step' | 'wallTime'>;

/** Right edges of the buckets: 1e-12 * 1.1^k up to 1e20, by repeated multiplication as there, both signs, 0 between. */
const defaultLimits = ((): Float64Array => {
  const positive: number[] = [];
  for (let limit = 1e-12; limit < 1e20; limit *= 1.1) positive.push(limit);
  positive.push(Number.MAX_VALUE);
  return Float64Array.from([...positive.map((limit) => -limit).reverse(), 0, ...positive]);
})();

/**
 * The values in TensorFlow's buckets; runs of empty buckets are one.
 * @throws bad-parameter for NaN and infinite values, which TensorFlow refuses as well.
 */
export function countHistogram(values: ArrayLike<number>): HistogramCounts {
  const counts = new Float64Array(defaultLimits.length);
  let [min, max, sum, sumSquares] = [Number.MAX_VALUE, -Number.MAX_VALUE, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (!Number.isFinite(value)) throw new EngineError('bad-parameter', { name: 'values', value, expected: 'a number' });
    const bucket = bucketOf(value);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value;
    sumSquares += value * value;
  }
  return { min, max, num: values.length, sum, sumSquares, ...withoutEmptyRuns(counts) };
}

/** The first bucket whose right edge is greater. */
function bucketOf(value: number): number {
  let [low, high] = [0, defaultLimits.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((defaultLimits[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function withoutEmptyRuns(counts: Float64Array): { limits: Float64Array; counts: Float64Array } {
  const kept = Array.from(counts.keys()).filter((i) => (counts[i] ?? 0) > 0 || i === counts.length - 1 || (counts[i + 1] ?? 0) > 0);
  return { limits: Float64Array.from(kept, (i) => defaultLimits[i] ?? 0), counts: Float64Array.from(kept, (i) => counts[i] ?? 0) };
}
