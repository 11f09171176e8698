import { expect, test } from 'vitest';
import { indexGraph } from './graphIndex';
import { neededOperations } from './runPath';
import { graphOf, regression } from './testing/graphs';

const index = indexGraph(regression);
const needed = (fetched: string[], fed: string[]): string[] => [...neededOperations(index, fetched, fed)].map((i) => index.nodes[i]?.name ?? '').sort();

test('a fetch needs all that leads to it, and nothing else', () => {
  expect(needed(['model/predict:0'], ['input/x:0'])).toEqual(['model/predict', 'model/w', 'model/w/read']);
  expect(needed(['init'], [])).toEqual(['init', 'model/w', 'model/w/Assign', 'model/w/zeros']);
});

test('what lies behind a fed tensor does not run, and a fed fetch needs nothing', () => {
  expect(needed(['loss/square'], ['loss/sub:0'])).toEqual(['loss/square']);
  expect(needed(['loss/sub'], ['loss/sub:0'])).toEqual([]);
});

test('feeding one output leaves the others to be computed', () => {
  const split = indexGraph(graphOf({ x: 'Placeholder', s: 'Split x', a: 'Neg s', b: 'Neg s:1' }));
  expect(neededOperations(split, ['a'], ['s:1'])).toEqual(new Set([2, 1, 0]));
  expect(neededOperations(split, ['b'], ['s:1'])).toEqual(new Set([3]));
});

test('a cycle ends the search', () => {
  const loop = indexGraph(graphOf({ enter: 'Enter', merge: 'Merge enter next', next: 'NextIteration merge', exit: 'Exit merge' }));
  expect(neededOperations(loop, ['exit'], []).size).toBe(4);
});
