import { expect, test } from 'vitest';
import { parseFormula } from '../../../engine/stats/formula/parse';
import { backward, forward, scalarGraph } from '../../../engine/stats/formula/scalarGraph';
import { knownAt, momentsOf } from './walk';

const graph = scalarGraph(parseFormula('x * (x + b)', ['x', 'b']));
const values = forward(graph, { x: 3, b: 2 });
const passes = backward(graph, values);
const moments = momentsOf(graph, passes);

test('goes through all operations forward and hands every contribution back', () => {
  expect(moments.map(({ kind }) => kind)).toEqual(['start', 'forward', 'forward', 'seed', ...passes.contributions.map(() => 'backward')]);
  expect(passes.contributions).toHaveLength(4);
});

test('at the start only variables are known, at the end everything', () => {
  expect(knownAt(graph, moments, 0).value).toEqual([true, true, false, false]);
  expect(knownAt(graph, moments, 0).gradient.every((gradient) => gradient === null)).toBe(true);
  const end = knownAt(graph, moments, moments.length - 1);
  expect(end.value.every(Boolean)).toBe(true);
  expect(end.gradient).toEqual(passes.gradients);
  expect(end.handed.size).toBe(4);
});

test('a value that is used twice gets its gradient in two parts', () => {
  const seed = moments.findIndex(({ kind }) => kind === 'seed');
  const ofX = moments.map((_, i) => knownAt(graph, moments, i).gradient[0] ?? null).slice(seed);
  expect(ofX[0]).toBeNull();
  expect(new Set(ofX)).toEqual(new Set([null, 5, 8]));
});
