import type { ChartTable } from '../frame/chartTable';
import { abscissa, nearestIndex } from './abscissa';
import type { LineLayout } from './layout';
import type { XAxisChoice } from './series';

/** One row per point of the longest curve, evenly thinned to `most`, with every curve's raw value there. */
export function lineTable(layout: LineLayout, axis: XAxisChoice, axisName: string, most: number): ChartTable {
  const columns = layout.curves.map(({ series }) => ({ series, ...abscissa(series, axis) }));
  const longest = columns.reduce((a, b) => (b.xs.length > a.xs.length ? b : a), columns[0] ?? { xs: new Float64Array(), factor: 1 });
  const total = longest.xs.length;
  const shown = Math.min(total, most);
  const rows = Array.from({ length: shown }, (_, i) => {
    const x = longest.xs[shown > 1 ? Math.round((i * (total - 1)) / (shown - 1)) : 0] ?? 0;
    return [x * longest.factor, ...columns.map(({ series, xs }) => valueAt(xs, series.values, x, axis === 'seconds'))];
  });
  return { columns: [axisName, ...columns.map(({ series }) => series.label)], rows, total };
}

/**
 * A curve's value on this row; sparse curves leave the rows between their points empty. Times of different runs never
 * coincide: there the nearest value counts, up to the curve's end.
 */
function valueAt(xs: Float64Array, values: Float64Array, x: number, nearest: boolean): number | string {
  const index = nearestIndex(xs, x);
  const here = nearest ? x <= (xs.at(-1) ?? -Infinity) : xs[index] === x;
  return here ? (values[index] ?? '') : '';
}
