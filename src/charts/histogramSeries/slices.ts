import type { HistogramPoint } from '../../engine/declarations/eventLog';
import { bucketsOf, rebin } from '../../engine/stats/buckets';
import { evenly } from '../frame/evenly';

/** One histogram of the series, over the bins that all of them share. */
export interface Slice {
  readonly point: HistogramPoint;
  readonly counts: Float64Array;
}

export interface Slices {
  /** Borders of the bins, one more than bins. */
  readonly edges: Float64Array;
  /** Oldest first. */
  readonly slices: readonly Slice[];
  /** The greatest count of all. */
  readonly most: number;
}

/** More than this many histograms hide one another. */
const mostSlices = 50;

/** The series over equal bins, evenly thinned to 50 histograms; null where there is nothing to draw. */
export function sliceSeries(points: readonly HistogramPoint[]): Slices | null {
  const shown = evenly(points, mostSlices);
  const rebinned = rebin(shown.map(bucketsOf));
  if (!rebinned) return null;
  const slices = shown.flatMap((point, i) => {
    const counts = rebinned.counts[i];
    return counts ? [{ point, counts }] : [];
  });
  return { edges: rebinned.edges, slices, most: Math.max(...rebinned.counts.map((counts) => counts.reduce((a, b) => Math.max(a, b), 0))) };
}
