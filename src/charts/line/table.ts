import type { ChartTable } from '../frame/chartTable';
import { abscissa, nearestIndex } from './abscissa';
import type { LineLayout } from './layout';
import type { XAxisChoice } from './series';

const most = 200;

/** One row per point of the longest curve, evenly thinned to 200, with every curve's raw value there. */
export function lineTable(layout: LineLayout, axis: XAxisChoice, axisName: string): ChartTable {
  const columns = layout.curves.map(({ series }) => ({ series, ...abscissa(series, axis) }));
  const longest = columns.reduce((a, b) => (b.xs.length > a.xs.length ? b : a), columns[0] ?? { xs: new Float64Array(), factor: 1 });
  const total = longest.xs.length;
  const shown = Math.min(total, most);
  const rows = Array.from({ length: shown }, (_, i) => {
    const x = longest.xs[shown > 1 ? Math.round((i * (total - 1)) / (shown - 1)) : 0] ?? 0;
    return [x * longest.factor, ...columns.map(({ series, xs }) => valueAt(xs, series.values, x))];
  });
  return { columns: [axisName, ...columns.map(({ series }) => series.label)], rows, total };
}

function valueAt(xs: Float64Array, values: Float64Array, x: number): number | string {
  const index = nearestIndex(xs, x);
  const between = index > 0 ? (xs[index] ?? 0) - (xs[index - 1] ?? 0) : 1;
  return index >= 0 && Math.abs((xs[index] ?? NaN) - x) <= Math.abs(between) ? (values[index] ?? '') : '';
}
