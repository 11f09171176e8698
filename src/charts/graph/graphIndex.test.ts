import { expect, test } from 'vitest';
import { controlOutput, indexGraph, parseInput } from './graphIndex';
import { graphOf } from './testing/graphs';

test.each([
  ['x', 'x', 0],
  ['loss/split:1', 'loss/split', 1],
  ['^init', 'init', controlOutput],
])('the input %s is %s, output %i', (input, node, output) => expect(parseInput(input)).toEqual({ node, output }));

test('edges are found in both directions, and inputs from outside the graph left out', () => {
  const { edges, into, outOf } = indexGraph(graphOf({ a: 'Const', b: 'Split a', c: 'Add b:1 a ^init elsewhere', init: 'NoOp' }));
  expect(edges.map(({ from, to, output }) => [from, to, output])).toEqual([[0, 1, 0], [1, 2, 1], [0, 2, 0], [3, 2, controlOutput]]);
  expect(into[2]?.map(({ from }) => from)).toEqual([1, 0, 3]);
  expect(outOf[0]?.map(({ to }) => to)).toEqual([1, 2]);
});
