import { expect, test } from 'vitest';
import { hitAt, signOf } from './hit';
import { linePath } from './linePath';
import { createModel, openAtFirst, openScopes } from './model';
import { neighbourOf } from './neighbour';
import { overlap, type Scene } from './scene';
import { graphOf, regression } from './testing/graphs';

const measure = (text: string): number => text.length * 7;
const model = createModel(regression, measure, { asides: true });
const idOf = (name: string): number => model.tree.entries.findLast((entry) => entry.name === name)?.id ?? -1;
const itemAt = (scene: Scene, name: string) => scene.itemOf.get(idOf(name))!;

test('closed scopes show as one item, an opened one has its items within its frame', () => {
  const closed = model.build(new Set());
  expect(closed.items.map(({ entry }) => entry.name)).toEqual(['input', 'model', 'loss', 'init']);
  const open = model.build(new Set([idOf('loss')]));
  const frame = itemAt(open, 'loss');
  for (const name of ['loss/sub', 'loss/square', 'loss/mean']) {
    const item = itemAt(open, name);
    expect(item.x).toBeGreaterThan(frame.x);
    expect(item.y).toBeGreaterThan(frame.y);
    expect(item.x + item.width).toBeLessThan(frame.x + frame.width);
    expect(item.y + item.height).toBeLessThan(frame.y + frame.height);
  }
  expect(open.asides.map(({ entry }) => entry.name)).toEqual(['loss/Const']);
});

test('with everything open no two operations overlap, and every line ends somewhere', () => {
  const scene = model.build(openScopes(model.tree).open);
  const leaves = scene.items.filter(({ open }) => !open);
  expect(leaves.length + scene.asides.length).toBe(regression.nodes.length);
  for (const a of leaves) for (const b of leaves) if (a.entry.id < b.entry.id) expect(overlap(a, b)).toBe(false);
  for (const { points } of scene.lines) {
    expect(linePath(points)).toMatch(/^M[-\d. ]+[LC]/);
    expect(points.flat().every(Number.isFinite)).toBe(true);
  }
});

test('a line that enters an open scope goes on where the outer one ends', () => {
  const scene = model.build(new Set([idOf('loss')]));
  const outer = scene.lines.find(({ key }) => key === `${model.tree.root.id}:${idOf('model')}:${idOf('loss')}`);
  const inner = scene.lines.filter(({ key }) => key.startsWith(`${idOf('loss')}:-`));
  const [x = NaN, y = NaN] = outer?.points.at(-1) ?? [];
  expect(inner.some(({ points: [start] }) => Math.abs((start?.[0] ?? NaN) - x) < 0.01 && Math.abs((start?.[1] ?? NaN) - y) < 0.01)).toBe(true);
  expect(outer?.head).toBe('none');
});

test('labels tell the shape of one tensor or the number of several', () => {
  const { lines } = createModel(graphOf({ 'a/x': 'Relu', 'a/y': 'Relu', 'b/z': 'Add a/x a/y', c: 'Neg b/z' }), measure, { asides: true }).build(new Set());
  expect(lines.map(({ label }) => label)).toEqual([2, '?×3']);
});

test('what is pressed is the innermost thing there, or its sign', () => {
  const scene = model.build(new Set([idOf('loss')]));
  const sub = itemAt(scene, 'loss/sub');
  expect(hitAt(scene, [sub.x + 5, sub.y + 5])).toMatchObject({ what: 'item', item: { entry: { name: 'loss/sub' } }, onSign: false });
  expect(hitAt(scene, signOf(itemAt(scene, 'loss')))).toMatchObject({ item: { entry: { name: 'loss' } }, onSign: true });
  expect(hitAt(scene, [-500, -500])).toBeNull();
});

test('arrows follow the lines', () => {
  const scene = model.build(new Set());
  expect(neighbourOf(scene, model, itemAt(scene, 'input'), 'down')?.entry.name).toBe('model');
  expect(neighbourOf(scene, model, itemAt(scene, 'model'), 'up')?.entry.name).toBe('input');
  expect(neighbourOf(scene, model, itemAt(scene, 'input'), 'up')).toBeNull();
});

test('small graphs open whole, large ones show their first level with more than one thing', () => {
  expect(openAtFirst(model.tree).size).toBe(4);
  const large = createModel(graphOf(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`net/layer${i}/out`, 'Const']))), measure, { asides: true });
  expect([...openAtFirst(large.tree)].map((id) => large.tree.entries[id]?.name)).toEqual(['net']);
});
