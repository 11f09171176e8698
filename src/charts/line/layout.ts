import { downsample, minMaxPerBucket } from '../../engine/stats/downsample';
import { smooth } from '../../engine/stats/smooth';
import { abscissa } from './abscissa';
import { type AxisPlan, planX, planY } from './domains';
import type { LineSeries, XAxisChoice } from './series';

export interface LineLayoutOptions {
  readonly axis: XAxisChoice;
  readonly smoothing: number;
  readonly logY: boolean;
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

/** A value above 2 (no accuracy is) and this many times above every curve's start is a divergence: the axis stops short of it. */
const divergence = 100;

/**
 * Everything of a line chart that does not depend on the page: at most one point a pixel, round axes.
 * The y axis leaves out what a diverging run reaches, or one run's overflow would flatten all others.
 */
export function layoutLines(series: readonly LineSeries[], options: LineLayoutOptions): LineLayout {
  const pixels = Math.max(50, Math.floor(options.width));
  const curves = series.map((one) => layoutCurve(one, options, pixels));
  let x0 = Infinity;
  let x1 = -Infinity;
  let y0 = Infinity;
  let y1 = -Infinity;
  let start = -Infinity;
  for (const { line, raw } of curves) {
    x0 = Math.min(x0, line.xs[0] ?? Infinity);
    x1 = Math.max(x1, line.xs.at(-1) ?? -Infinity);
    start = Math.max(start, Math.abs((raw ?? line).ys.find(Number.isFinite) ?? 0));
    for (const { ys } of raw ? [raw, line] : [line]) {
      for (const y of ys) {
        if (!Number.isFinite(y) || (options.logY && y <= 0)) continue;
        if (y < y0) y0 = y;
        if (y > y1) y1 = y;
      }
    }
  }
  if (!options.logY && start > 0 && y1 > Math.max(2, start * divergence)) y1 = Math.max(start * 2, y0);
  if (options.target !== undefined && y0 <= y1) {
    y0 = Math.min(y0, options.target);
    y1 = Math.max(y1, options.target);
  }
  return { x: planX(x0, x1, options.width), y: planY(y0, y1, options.height, options.logY), curves };
}

function layoutCurve(series: LineSeries, options: LineLayoutOptions, pixels: number): LaidCurve {
  const { xs, factor } = abscissa(series, options.axis);
  const weight = Math.min(options.smoothing, 1 - fewestSpans / series.values.length);
  const smoothed = weight > 0;
  const values = smoothed ? smooth(series.values, weight) : series.values;
  // A smoothed line keeps its shape in fewer points; raw noise needs both extremes of a pixel column.
  const line = pick(xs, values, factor, downsample(xs, values, smoothed ? Math.ceil(pixels / 2) : pixels));
  const raw = smoothed ? pick(xs, series.values, factor, minMaxPerBucket(xs, series.values, Math.floor(pixels / 2))) : null;
  return { series, line, raw, values, last: lastFinite(line) };
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

function lastFinite({ xs, ys }: Polyline): { x: number; y: number } | null {
  for (let i = ys.length - 1; i >= 0; i--) {
    const y = ys[i] ?? NaN;
    if (Number.isFinite(y)) return { x: xs[i] ?? 0, y };
  }
  return null;
}
