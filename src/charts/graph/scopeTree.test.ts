import { expect, test } from 'vitest';
import { ancestry, childTowards, growScopeTree, operationsIn, parting } from './scopeTree';

const names = ['x', 'loss/sub', 'loss/grad/mul', 'W', 'W/read'];
const tree = growScopeTree(names);
const idOf = (name: string): number => tree.entries.find((entry) => entry.scope && entry.name === name)?.id ?? -1;

test('scopes are the prefixes of names, with their operations counted', () => {
  expect(tree.root.children.map((id) => tree.entries[id]?.label)).toEqual(['x', 'loss', 'W']);
  expect(tree.entries[idOf('loss')]).toMatchObject({ depth: 1, operations: 2, scope: true });
  expect(tree.entries[idOf('loss/grad')]).toMatchObject({ depth: 2, operations: 1, label: 'grad' });
  expect(tree.root.operations).toBe(5);
});

test('an operation that bears the name of a scope is inside of it', () => {
  expect(tree.entries[3]).toMatchObject({ label: '(W)', parent: idOf('W') });
  expect(operationsIn(tree, idOf('W'))).toEqual([3, 4]);
});

test('the scope in which two operations part has them in different children', () => {
  expect(parting(tree, 1, 2)).toEqual({ scope: idOf('loss'), left: 1, right: idOf('loss/grad') });
  expect(parting(tree, 2, 4)).toEqual({ scope: tree.root.id, left: idOf('loss'), right: idOf('W') });
  expect(childTowards(tree, tree.root.id, 2)).toBe(idOf('loss'));
  expect(childTowards(tree, idOf('W'), 2)).toBe(-1);
  expect(ancestry(tree, 2).map(({ name }) => name)).toEqual(['loss/grad/mul', 'loss/grad', 'loss']);
});

test('a name of a hundred thousand levels is one of a few', () => {
  const hostile = growScopeTree([Array.from({ length: 100_000 }, () => 'a').join('/')]);
  expect(hostile.entries.length).toBeLessThan(100);
});
