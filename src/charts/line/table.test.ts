import { expect, test } from 'vitest';
import { layoutLines } from './layout';
import type { LineSeries } from './series';
import { lineTable } from './table';

function series(id: string, steps: Float64Array): LineSeries {
  return { id, label: id, color: 'red', steps, values: steps.map((s) => s * 2) };
}

test('rows follow the longest curve; sparse curves have their values on their own steps', () => {
  const train = series('train', Float64Array.from({ length: 20 }, (_, i) => i + 1));
  const validation = series('val', Float64Array.of(10, 20));
  const table = lineTable(layoutLines([train, validation], { axis: 'step', smoothing: 0, logY: false, width: 400, height: 200 }), 'step', 'Step', 200);
  expect(table.columns).toEqual(['Step', 'train', 'val']);
  expect(table.rows).toHaveLength(20);
  expect(table.rows[9]).toEqual([10, 20, 20]);
  expect(table.rows[4]).toEqual([5, 10, '']);
});

test('long curves are thinned to 200 rows, both ends kept', () => {
  const long = series('a', Float64Array.from({ length: 5000 }, (_, i) => i));
  const table = lineTable(layoutLines([long], { axis: 'step', smoothing: 0, logY: false, width: 400, height: 200 }), 'step', 'Step', 200);
  expect(table.rows).toHaveLength(200);
  expect(table.total).toBe(5000);
  expect([table.rows[0]?.[0], table.rows.at(-1)?.[0]]).toEqual([0, 4999]);
});
