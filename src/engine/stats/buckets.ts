/** Histograms of event files, whose buckets differ from step to step, made comparable. */
import type { HistogramPoint } from '../declarations/eventLog';

/** Buckets side by side: bucket i reaches from edges[i] to edges[i + 1]. */
export interface Buckets {
  readonly edges: Float64Array;
  readonly counts: Float64Array;
}

/**
 * The buckets from the first to the last that holds something, reaching from the least to the greatest value:
 * TensorFlow's outermost limits are ±1.8e308. Without any values there is no bucket.
 * (TensorBoard, data_compat.py, _migrate_histogram_value.)
 */
export function bucketsOf({ min, max, limits, counts }: HistogramPoint): Buckets {
  const start = counts.findIndex((count) => count > 0);
  const end = counts.findLastIndex((count) => count > 0);
  if (start < 0) return { edges: new Float64Array(), counts: new Float64Array() };
  return { edges: Float64Array.of(min, ...limits.subarray(start, end), max), counts: counts.slice(start, end + 1) };
}

/** Several histograms over the same equal bins. */
export interface RebinnedHistograms {
  readonly edges: Float64Array;
  /** One array a histogram, one count a bin; counts of buckets that were divided are not whole. */
  readonly counts: readonly Float64Array[];
}

/**
 * Every histogram over the same `bins` equal bins, which span all of them; a bucket is divided in proportion to how much
 * of it lies in each bin. Null where no histogram has a bucket, or the edges are not finite.
 * (TensorBoard, webapp/widgets/histogram/histogram_util.ts, buildNormalizedHistograms.)
 */
export function rebin(histograms: readonly Buckets[], bins = 30): RebinnedHistograms | null {
  const filled = histograms.filter(({ counts }) => counts.length > 0);
  let left = Math.min(...filled.map(({ edges }) => edges[0] ?? Infinity));
  let right = Math.max(...filled.map(({ edges }) => edges.at(-1) ?? -Infinity));
  if (!Number.isFinite(left) || !Number.isFinite(right)) return null;
  if (left === right) [left, right] = [left / 1.1 - 1, right * 1.1 + 1];
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) => (i === bins ? right : left + (i * (right - left)) / bins));
  return { edges, counts: histograms.map((histogram) => spread(histogram, edges)) };
}

function spread({ edges: from, counts }: Buckets, edges: Float64Array): Float64Array {
  const bins = edges.length - 1;
  const spreadCounts = new Float64Array(bins);
  const add = (bin: number, count: number): void => {
    spreadCounts[bin] = (spreadCounts[bin] ?? 0) + count;
  };
  let bin = 0;
  counts.forEach((count, bucket) => {
    const low = from[bucket] ?? 0;
    const high = from[bucket + 1] ?? 0;
    while (bin < bins - 1 && (edges[bin + 1] ?? 0) <= low) bin++;
    // A bucket without width stands for one repeated value: it belongs to the bin that begins there.
    if (low === high) {
      add(bin, count);
      return;
    }
    for (let at = bin; at < bins && (edges[at] ?? 0) < high; at++) {
      const shared = Math.min(high, edges[at + 1] ?? 0) - Math.max(low, edges[at] ?? 0);
      if (shared > 0) add(at, (count * shared) / (high - low));
    }
  });
  return spreadCounts;
}
