import type { LineSeries, XAxisChoice } from './series';

/** Axes that every series can show, in the order step, epoch, seconds, wall time. */
export function possibleAxes(series: readonly LineSeries[]): XAxisChoice[] {
  const axes: XAxisChoice[] = ['step'];
  if (series.length > 0 && series.every((one) => one.stepsPerEpoch !== undefined)) axes.push('epoch');
  if (series.length > 0 && series.every((one) => one.seconds !== undefined)) axes.push('seconds');
  if (series.length > 0 && series.every((one) => one.wallTimes !== undefined)) axes.push('wall');
  return axes;
}

/** The column that a series is drawn over, and the factor from it to the axis' unit. */
export function abscissa(series: LineSeries, axis: XAxisChoice): { readonly xs: Float64Array; readonly factor: number } {
  if (axis === 'seconds') return { xs: series.seconds ?? series.steps, factor: 1 };
  if (axis === 'wall') return { xs: series.wallTimes ?? series.steps, factor: 1 };
  return { xs: series.steps, factor: axis === 'epoch' ? 1 / (series.stepsPerEpoch ?? 1) : 1 };
}

/** Index of the entry nearest to `x` in an ascending column; -1 in an empty one. */
export function nearestIndex(xs: ArrayLike<number>, x: number): number {
  let low = 0;
  let high = xs.length - 1;
  if (high < 0) return -1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((xs[middle] ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  const before = low - 1;
  return before >= 0 && x - (xs[before] ?? 0) <= (xs[low] ?? 0) - x ? before : low;
}

/** Where on the axis a step lies, read from the first series: marks are given in steps. */
export function stepOnAxis(step: number, series: LineSeries | undefined, axis: XAxisChoice): number | null {
  if (axis === 'step') return step;
  if (!series) return null;
  if (axis === 'epoch') return series.stepsPerEpoch === undefined ? null : step / series.stepsPerEpoch;
  const index = nearestIndex(series.steps, step);
  return (axis === 'wall' ? series.wallTimes : series.seconds)?.[index] ?? null;
}
