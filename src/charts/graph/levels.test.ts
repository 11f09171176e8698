import { expect, test } from 'vitest';
import { indexGraph } from './graphIndex';
import { portIn, portOut } from './level';
import { createLevels } from './levels';
import { growScopeTree } from './scopeTree';
import { graphOf, regression } from './testing/graphs';
import type { GraphPicture } from '../../engine/declarations/graphPicture';

function levelsOf(graph: GraphPicture, asides = true) {
  const index = indexGraph(graph);
  const tree = growScopeTree(graph.nodes.map(({ name }) => name));
  const idOf = (name: string): number => tree.entries.findLast((entry) => entry.name === name)?.id ?? -1;
  return { index, tree, idOf, of: createLevels(index, tree, { asides }) };
}

test('uses between two scopes are one bundle', () => {
  const { of, tree, idOf } = levelsOf(regression);
  const { bundles } = of(tree.root.id);
  const [input, model, loss, init] = ['input', 'model', 'loss', 'init'].map(idOf);
  expect(bundles.map(({ from, to, edges, control }) => [from, to, edges.length, control])).toEqual([[input, model, 1, false], [model, loss, 1, false], [input, loss, 1, false], [model, init, 1, true]]);
});

test('what comes from outside a scope enters by a port that bears the neighbour\'s name at the level above', () => {
  const { of, idOf } = levelsOf(regression);
  const { bundles, portsIn, portsOut } = of(idOf('loss'));
  expect(portsIn).toEqual([portIn(idOf('model')), portIn(idOf('input'))]);
  expect(portsOut).toEqual([]);
  expect(bundles).toContainEqual(expect.objectContaining({ from: portIn(idOf('model')), to: idOf('loss/sub') }));
  expect(of(idOf('model')).portsOut).toEqual([portOut(idOf('loss')), portOut(idOf('init'))].toReversed());
});

test('a constant stands beside its user, a reference is told', () => {
  const { of, idOf } = levelsOf(regression);
  const loss = of(idOf('loss'));
  expect(loss.small).toEqual([idOf('loss/Const')]);
  expect(loss.asides).toEqual([expect.objectContaining({ entry: idOf('loss/Const'), beside: idOf('loss/mean'), side: 'in' })]);
  const variable = of(idOf('model/w'));
  expect(variable.bundles.every(({ reference, from }) => reference === (from === 2))).toBe(true);
  expect(levelsOf(regression, false).of(idOf('loss')).asides).toEqual([]);
});

test('what has very many neighbours stands apart, small beside each of them', () => {
  const layers = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`layer${i}/out`, `MatMul ${i === 0 ? 'x' : `layer${i - 1}/out`} training`]));
  const { of, tree, idOf } = levelsOf(graphOf({ x: 'Placeholder', training: 'Placeholder', ...layers }));
  const root = of(tree.root.id);
  expect(root.apart).toEqual([idOf('training')]);
  expect(root.asides).toHaveLength(9);
  expect(root.bundles).toHaveLength(9);
  expect(of(idOf('layer3')).asides).toEqual([expect.objectContaining({ entry: idOf('training'), beside: idOf('layer3/out') })]);
});

test('every edge is drawn exactly once at the level where its ends part', () => {
  const { of, tree, index } = levelsOf(regression);
  const drawn = tree.entries.filter(({ scope }) => scope).flatMap(({ id }) => {
    const { bundles, asides } = of(id);
    const inner = bundles.filter(({ from, to }) => from >= 0 && to >= 0);
    return [...inner.flatMap(({ edges }) => edges), ...asides.filter(({ entry }) => tree.entries[entry]?.parent === id).flatMap(({ edges }) => edges)];
  });
  expect(drawn.toSorted((a, b) => a - b)).toEqual(index.edges.map(({ id }) => id));
});
