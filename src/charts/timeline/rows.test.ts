import { expect, test } from 'vitest';
import type { TracedOperation } from '../../engine/declarations/graphPicture';
import { axisHeight, changedDomain, mostRows, placeRows, rowHeight, spanOf, timelineRows } from './rows';

function operation(node: string, ready: number, start: number, end: number, device = 'cpu'): TracedOperation {
  return { node, op: 'Add', inputs: [], ready, start, end, device, bytes: 0, outputs: [], dead: false };
}
const step = (operations: TracedOperation[]) => ({ session: 's', fed: [], fetched: [], operations });

test('rows are grouped by device and ordered by start', () => {
  const rows = timelineRows(step([operation('a', 0, 5, 6), operation('g', 0, 1, 2, 'gpu'), operation('b', 0, 2, 3)]));
  expect(rows.map(({ operation: { node }, device }) => [node, device])).toEqual([['b', 'cpu'], ['a', null], ['g', 'gpu']]);
});

test('of very many operations the longest are drawn', () => {
  const rows = timelineRows(step(Array.from({ length: 1000 }, (_, i) => operation(String(i), 0, i, i + (i === 7 ? 50 : 1)))));
  expect(rows).toHaveLength(mostRows);
  expect(rows.some(({ operation: { node } }) => node === '7')).toBe(true);
});

test('the span begins when something was ready; a step of no duration still has a scale', () => {
  expect(spanOf(step([operation('a', 1, 3, 4), operation('b', 2, 4, 9)]))).toEqual([1, 9]);
  expect(spanOf(step([operation('a', 0, 0, 0)]))).toEqual([0, 1]);
  expect(spanOf(step([]))).toEqual([0, 1]);
});

test('zooming and moving stay within the whole', () => {
  expect(changedDomain([0, 100], [0, 100], 0.5, 0)).toEqual([25, 75]);
  expect(changedDomain([25, 75], [0, 100], 1, 0.9)).toEqual([50, 100]);
  expect(changedDomain([50, 100], [0, 100], 8, 0)).toEqual([0, 100]);
});

test('rows lie below one another, a device with a name has room for it', () => {
  const { placed, bottom } = placeRows(timelineRows(step([operation('a', 0, 0, 1, ''), operation('b', 0, 1, 2, ''), operation('g', 0, 1, 2, 'gpu')])));
  const [a, b, g] = placed.map(({ top }) => top);
  expect([a, b]).toEqual([axisHeight, axisHeight + rowHeight]);
  expect(g).toBeGreaterThan(axisHeight + 2 * rowHeight);
  expect(bottom).toBe((g ?? 0) + rowHeight);
});
