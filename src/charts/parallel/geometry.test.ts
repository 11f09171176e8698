import { expect, test } from 'vitest';
import { heightsOf, linePath, nearestRow, passes, placeAxis } from './geometry';
import type { ParallelRow } from './props';

const row = (id: string, rate: number | null, rule: string, loss: number | null): ParallelRow => ({ id, label: id, values: { rate, rule, loss } });
const rows = [row('a', 0.001, 'sgd', 4), row('b', 0.1, 'adam', 0), row('c', 1e-5, 'adam', null)];
const axes = [
  placeAxis({ id: 'rate', label: 'Rate', log: true }, rows),
  placeAxis({ id: 'rule', label: 'Rule', choices: [{ value: 'sgd', label: 'SGD' }, { value: 'momentum', label: 'Momentum' }, { value: 'adam', label: 'Adam' }] }, rows),
  placeAxis({ id: 'loss', label: 'Loss' }, rows),
];

test('values lie by ratio, by name or evenly on their axes', () => {
  expect(heightsOf(rows[0]!, axes)).toEqual([expect.closeTo(0.5), 0, 1]);
  expect(heightsOf(rows[2]!, axes)).toEqual([0, 1, null]);
  expect(axes[0]?.textAt(0.5)).toBe('0.001000');
  expect(axes[1]?.textAt(0.45)).toBe('Momentum');
  expect(axes[1]?.shareOf('lion')).toBeNull();
  expect(axes[0]?.ticks.map((t) => t.label)).toEqual(['1e−5', '0.0001', '0.001', '0.01', '0.1']);
});

test('an axis of one value, or of none, has room', () => {
  expect(placeAxis({ id: 'loss', label: '' }, [rows[0]!]).shareOf(4)).toBe(0.5);
  expect(placeAxis({ id: 'rate', label: '', log: true }, [rows[0]!]).shareOf(0.001)).toBeCloseTo(0.5);
  expect(placeAxis({ id: 'rate', label: '', log: true }, []).shareOf(-1)).toBeNull();
});

test('brushes let through what lies within all of them', () => {
  const through = (brushes: Parameters<typeof passes>[2]) => rows.filter((r) => passes(r, axes, brushes)).map((r) => r.id);
  expect(through({})).toEqual(['a', 'b', 'c']);
  expect(through({ rate: { low: 0.4, high: 1 } })).toEqual(['a', 'b']);
  expect(through({ rate: { low: 0, high: 1 }, loss: { low: 0, high: 0.5 } })).toEqual(['b']);
});

test('the nearest line is found between the axes; a broken one is drawn up to where it breaks', () => {
  expect(nearestRow(rows, axes, 0.5, 0.27, 0.1)).toBe('a');
  expect(nearestRow(rows, axes, 0.5, 0.52, 0.1)).toBe('c');
  expect(nearestRow(rows, axes, 1.5, 0.05, 0.1)).toBeNull();
  expect(linePath([0.5, null, 1], (i) => i, (s) => s)).toBe('M0 0.5M2 1');
  expect(linePath([0, 1, null], (i) => i, (s) => s)).toBe('M0 0L1 1');
});
