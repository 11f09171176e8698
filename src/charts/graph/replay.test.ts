import { expect, test } from 'vitest';
import type { TracedOperation } from '../../engine/declarations/graphPicture';
import { momentAt, startOrder } from './replay';

function operation(node: string, ready: number, start: number, end: number, dead = false): TracedOperation {
  return { node, op: 'Add', inputs: [], ready, start, end, device: '', bytes: 4, outputs: [], dead };
}
const trace = { session: 's', fed: [], fetched: [], operations: [operation('a', 0, 0, 3), operation('b', 0, 3, 5), operation('c', 5, 5, 9, true)] };
const order = startOrder(trace);
const statesAt = (position: number): Record<string, string> => Object.fromEntries(momentAt(order, position).states);

test('one operation after the other waits, is ready, runs and is done', () => {
  expect(statesAt(0)).toEqual({ a: 'running', b: 'ready', c: 'waiting' });
  expect(statesAt(1)).toEqual({ a: 'done', b: 'running', c: 'waiting' });
  expect(statesAt(2)).toEqual({ a: 'done', b: 'done', c: 'running' });
  expect(statesAt(3)).toEqual({ a: 'done', b: 'done', c: 'dead' });
  expect(momentAt(order, 3).time).toBe(9);
});

test('operations that overlap run together', () => {
  const both = startOrder({ ...trace, operations: [operation('b', 0, 2, 6), operation('a', 0, 1, 5)] });
  expect(both.map(({ node }) => node)).toEqual(['a', 'b']);
  expect(momentAt(both, 1).running.map(({ node }) => node)).toEqual(['a', 'b']);
});

test('operations too quick for the clock still take their turns', () => {
  const instant = startOrder({ ...trace, operations: [operation('a', 0, 0, 0), operation('b', 0, 0, 0)] });
  expect(Object.fromEntries(momentAt(instant, 0).states)).toEqual({ a: 'running', b: 'ready' });
  expect(Object.fromEntries(momentAt(instant, 1).states)).toEqual({ a: 'done', b: 'running' });
});

test('the queue is in the order of becoming ready; a loop\'s operation shows its latest turn', () => {
  const loop = startOrder({ ...trace, operations: [operation('m', 0, 0, 1), operation('x', 2, 9, 10), operation('y', 1, 8, 9), operation('m', 4, 5, 6)] });
  expect(momentAt(loop, 1).queue.map(({ node }) => node)).toEqual(['y', 'x']);
  expect(momentAt(loop, 1).states.get('m')).toBe('running');
});
