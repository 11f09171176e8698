import { expect, test } from 'vitest';
import { indexGraph } from '../graph/graphIndex';
import type { OperationState } from '../graph/replay';
import { graphOf } from '../graph/testing/graphs';
import { inDegreesAt } from './inDegrees';

const degrees = (operations: Record<string, string>, states: Record<string, OperationState>): Record<string, string> =>
  Object.fromEntries(inDegreesAt(indexGraph(graphOf(operations)), { states: new Map(Object.entries(states)) }).map(({ node, left, total }) => [node, `${left}/${total}`]));

const graph = { a: 'Const', b: 'Const', c: 'Add a b', d: 'Mul c c', e: 'Neg d ^b', other: 'Neg c' };

test('an operation waits for every edge; one that the step does not run is not there', () => {
  expect(degrees(graph, { a: 'running', b: 'ready', c: 'waiting', d: 'waiting', e: 'waiting' })).toEqual({ a: '0/0', b: '0/0', c: '2/2', d: '2/2', e: '2/2' });
  expect(degrees(graph, { a: 'done', b: 'done', c: 'running', d: 'waiting', e: 'waiting' })).toEqual({ a: '0/0', b: '0/0', c: '0/2', d: '2/2', e: '1/2' });
});

test('a fed value is not waited for', () => {
  expect(degrees({ x: 'Placeholder', w: 'Const', y: 'MatMul x w' }, { w: 'running', y: 'waiting' })).toEqual({ w: '0/0', y: '1/1' });
});

test('one live input is enough for a Merge; a dead one is not, unless all are dead', () => {
  const branches = { s: 'Switch', yes: 'Neg s:1', no: 'Neg s', m: 'Merge yes no' };
  expect(degrees(branches, { s: 'done', yes: 'waiting', no: 'dead', m: 'waiting' })['m']).toBe('1/1');
  expect(degrees(branches, { s: 'done', yes: 'done', no: 'waiting', m: 'waiting' })['m']).toBe('0/1');
  expect(degrees(branches, { s: 'dead', yes: 'dead', no: 'dead', m: 'waiting' })['m']).toBe('0/1');
});

test('what a loop carries back is not waited for', () => {
  expect(degrees({ enter: 'Enter', m: 'Merge enter next', next: 'NextIteration m' }, { enter: 'done', m: 'ready', next: 'waiting' })).toEqual({ enter: '0/0', m: '0/1', next: '1/1' });
});
