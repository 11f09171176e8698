import { expect, test } from 'vitest';
import { sortRows } from './sorting';

const rows = [1.5, null, -2, NaN, 10].map((value, i) => ({ id: String(i), cells: { value } }));

test('numbers sort as numbers, missing ones last in both directions', () => {
  expect(sortRows(rows, { column: 'value', descending: false }).map((row) => row.id)).toEqual(['2', '0', '4', '1', '3']);
  expect(sortRows(rows, { column: 'value', descending: true }).map((row) => row.id)).toEqual(['4', '0', '2', '1', '3']);
});

test('texts sort with their numbers in order', () => {
  const named = ['run 10', 'run 2'].map((name) => ({ id: name, cells: { name } }));
  expect(sortRows(named, { column: 'name', descending: false }).map((row) => row.id)).toEqual(['run 2', 'run 10']);
});
