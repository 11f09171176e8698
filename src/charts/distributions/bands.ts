import type { HistogramPoint } from '../../engine/declarations/eventLog';
import { bucketsOf } from '../../engine/stats/buckets';
import { compressHistogram } from '../../engine/stats/compress';
import { evenly } from '../frame/evenly';

/** One histogram as its percentiles, ascending. */
export interface PercentilePoint {
  readonly point: HistogramPoint;
  readonly values: Float64Array;
}

/** More points than the drawing has pixels for show nothing more. */
const mostPoints = 200;

/** The series as percentiles, evenly thinned to 200 points; points whose values are not finite are left out. */
export function percentileSeries(points: readonly HistogramPoint[]): readonly PercentilePoint[] {
  return evenly(points, mostPoints)
    .map((point) => ({ point, values: compressHistogram(bucketsOf(point)) }))
    .filter(({ values }) => values.every(Number.isFinite));
}

/** The outline of the band between two percentiles: there along the lower, back along the upper. @param xs one pixel place a point */
export function bandPath(xs: readonly number[], series: readonly PercentilePoint[], lower: number, upper: number, y: (value: number) => number): string {
  const at = (i: number, percentile: number): string => `${tenth(xs[i] ?? 0)} ${tenth(y(series[i]?.values[percentile] ?? 0))}`;
  const indices = [...series.keys()];
  return `M${[...indices.map((i) => at(i, lower)), ...indices.reverse().map((i) => at(i, upper))].join('L')}Z`;
}

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;
