import { rangeWithoutOutliers } from '../../engine/stats/quantile';
import type { LaidCurve, LineLayoutOptions } from './layout';

/** A value above 2 (no accuracy is) and this many times above every curve's start is a divergence: the axis stops short of it. */
const divergence = 100;

/**
 * The values that the y axis must show. It leaves out what a diverging run reaches, or one run's overflow would flatten all
 * others; without outliers it spans the middle nine tenths of the drawn values, as TensorBoard's does.
 * Infinity to -Infinity where there is nothing to show.
 */
export function valueRange(curves: readonly LaidCurve[], options: LineLayoutOptions): readonly [low: number, high: number] {
  const shown = (y: number): boolean => Number.isFinite(y) && !(options.logY && y <= 0);
  const range = options.ignoreOutliers ? rangeWithoutOutliers(curves.map(({ values }) => values.filter(shown))) : drawnRange(curves, options.logY || options.exact === true, shown);
  if (!range || !(range[0] <= range[1])) return [Infinity, -Infinity];
  const { target } = options;
  return target === undefined ? range : [Math.min(range[0], target), Math.max(range[1], target)];
}

function drawnRange(curves: readonly LaidCurve[], whole: boolean, shown: (y: number) => boolean): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  let start = -Infinity;
  for (const { line, raw } of curves) {
    start = Math.max(start, Math.abs((raw ?? line).ys.find(Number.isFinite) ?? 0));
    for (const { ys } of raw ? [raw, line] : [line]) {
      for (const y of ys) {
        if (!shown(y)) continue;
        if (y < low) low = y;
        if (y > high) high = y;
      }
    }
  }
  const diverged = !whole && start > 0 && high > Math.max(2, start * divergence);
  return [low, diverged ? Math.max(start * 2, low) : high];
}
