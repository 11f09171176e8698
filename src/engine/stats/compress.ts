import type { Buckets } from './buckets';

/** Percent below which a normal variable stays at -∞, -1.5, -1, -0.5, 0, 0.5, 1, 1.5 and ∞ standard deviations. */
export const normalPercentiles = [0, 6.68, 15.87, 30.85, 50, 69.15, 84.13, 93.32, 100] as const;

/**
 * The values at the given percentiles, taking each bucket's contents as evenly spread. All 0 for an empty histogram.
 * (TensorBoard, plugins/distribution/compressor.py, compress_histogram.)
 * @param percentiles ascending, from 0 to 100.
 */
export function compressHistogram({ edges, counts }: Buckets, percentiles: readonly number[] = normalPercentiles): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const values = new Float64Array(percentiles.length);
  if (counts.length === 0) return values;
  let bucket = 0;
  let before = 0;
  percentiles.forEach((percent, i) => {
    const wanted = (percent / 100) * total;
    // Empty buckets are stepped over: between equal sums nothing can be interpolated.
    while (bucket < counts.length && (before + (counts[bucket] ?? 0) <= wanted || counts[bucket] === 0)) {
      before += counts[bucket] ?? 0;
      bucket++;
    }
    const from = before === 0 ? (edges[0] ?? 0) : (edges[bucket] ?? 0);
    const to = edges[bucket + 1] ?? 0;
    values[i] = bucket === counts.length ? (edges[bucket] ?? 0) : from + ((wanted - before) / (counts[bucket] ?? 1)) * (to - from);
  });
  return values;
}
