import type { LineSeries } from '../../charts/line/series';

/** The curve up to its first value above `limit`, that one included. */
export function untilAbove(series: LineSeries, limit: number): LineSeries {
  const at = series.values.findIndex((value) => !(value <= limit));
  if (at < 0) return series;
  const cut = (values: Float64Array): Float64Array => values.subarray(0, at + 1);
  return { ...series, steps: cut(series.steps), values: cut(series.values), ...(series.seconds ? { seconds: cut(series.seconds) } : {}) };
}
