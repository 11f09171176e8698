import { downsample, minMaxPerBucket } from '../../engine/stats/downsample';
import { smooth } from '../../engine/stats/smooth';
import { abscissa } from './abscissa';
import { type AxisPlan, planDates, planElapsed, planLogX, planX, planY } from './domains';
import type { LineSeries, LineView, XAxisChoice } from './series';
import { valueRange } from './valueRange';

export interface LineLayoutOptions extends LineView {
  /** Plot size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly target?: number | undefined;
}

export interface Polyline {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export interface LaidCurve {
  readonly series: LineSeries;
  /** What is drawn strongly: smoothed, where smoothing is on. */
  readonly line: Polyline;
  /** The raw values behind a smoothed line. */
  readonly raw: Polyline | null;
  /** All values in the line's state (smoothed or not), by point of the series. */
  readonly values: Float64Array;
  readonly last: { readonly x: number; readonly y: number } | null;
}

export interface LineLayout {
  readonly x: AxisPlan;
  readonly y: AxisPlan;
  readonly curves: readonly LaidCurve[];
}

/**
 * The average spans at most a twentieth of the curve: a validation curve of ten points, smoothed like a training curve
 * of thousands, would end far above its last value.
 */
const fewestSpans = 20;

/** Everything of a line chart that does not depend on the page: at most one point a pixel, round axes. */
export function layoutLines(series: readonly LineSeries[], options: LineLayoutOptions): LineLayout {
  const pixels = Math.max(50, Math.floor(options.width));
  const curves = series.map((one) => layoutCurve(one, options, pixels));
  let x0 = Infinity;
  let x1 = -Infinity;
  for (const { line } of curves) {
    x0 = Math.min(x0, (options.logX ? line.xs.find((x) => x > 0) : line.xs[0]) ?? Infinity);
    x1 = Math.max(x1, line.xs.at(-1) ?? -Infinity);
  }
  const [y0, y1] = valueRange(curves, options);
  return { x: planHorizontal(x0, x1, options.axis, options.logX === true, options.width), y: planY(y0, y1, options.height, options.logY), curves };
}

function planHorizontal(low: number, high: number, axis: XAxisChoice, log: boolean, width: number): AxisPlan {
  if (axis === 'wall') return planDates(low, high, width);
  if (log) return planLogX(low, high, width);
  return axis === 'seconds' ? planElapsed(low, high, width) : planX(low, high, width);
}

function layoutCurve(series: LineSeries, options: LineLayoutOptions, pixels: number): LaidCurve {
  const { xs, factor } = abscissa(series, options.axis);
  const weight = options.exact ? options.smoothing : Math.min(options.smoothing, 1 - fewestSpans / series.values.length);
  const smoothed = weight > 0;
  const values = smoothed ? smooth(series.values, weight) : series.values;
  const places = options.logX ? logarithms(xs) : xs;
  const raw = smoothed ? pick(xs, series.values, factor, minMaxPerBucket(places, series.values, Math.floor(pixels / 2))) : null;
  return { series, line: pick(xs, values, factor, chooseLine(places, values, smoothed, pixels, options.logX === true)), raw, values, last: lastFinite(xs, values, factor) };
}

/** A smoothed line keeps its shape in fewer points; raw noise needs both extremes of a pixel column, and so do the crowded decades of a logarithmic axis. */
function chooseLine(places: Float64Array, values: Float64Array, smoothed: boolean, pixels: number, log: boolean): Uint32Array {
  return log ? minMaxPerBucket(places, values, Math.floor(pixels / 2)) : downsample(places, values, smoothed ? Math.ceil(pixels / 2) : pixels);
}

/** Of an ascending column; what is not positive lies with the first that is. */
function logarithms(xs: Float64Array): Float64Array {
  const least = xs.find((x) => x > 0) ?? 1;
  return xs.map((x) => Math.log(Math.max(least, x)));
}

function pick(xs: Float64Array, ys: Float64Array, factor: number, indices: Uint32Array): Polyline {
  const picked = { xs: new Float64Array(indices.length), ys: new Float64Array(indices.length) };
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i] ?? 0;
    picked.xs[i] = (xs[index] ?? NaN) * factor;
    picked.ys[i] = ys[index] ?? NaN;
  }
  return picked;
}

function lastFinite(xs: Float64Array, ys: Float64Array, factor: number): { x: number; y: number } | null {
  const index = ys.findLastIndex(Number.isFinite);
  return index < 0 ? null : { x: (xs[index] ?? 0) * factor, y: ys[index] ?? 0 };
}
