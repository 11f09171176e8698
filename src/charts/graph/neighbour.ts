import type { GraphIndex } from './graphIndex';
import type { GraphModel } from './model';
import type { Scene, SceneItem } from './scene';
import { operationsIn, type ScopeTree } from './scopeTree';

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * The item that an arrow key leads to: up and down along the lines, to the nearest producer or user; left and right, or
 * where no line leads on, to the nearest item in that direction.
 */
export function neighbourOf(scene: Scene, { index, tree }: Pick<GraphModel, 'index' | 'tree'>, item: SceneItem, direction: Direction): SceneItem | null {
  if (direction === 'up' || direction === 'down') {
    const joined = joinedItems(scene, index, tree, item, direction);
    const along = nearest(joined, item, direction);
    if (along) return along;
  }
  return nearest(scene.items.filter(({ open }) => !open), item, direction);
}

function joinedItems(scene: Scene, index: GraphIndex, tree: ScopeTree, item: SceneItem, direction: 'up' | 'down'): SceneItem[] {
  const ends = operationsIn(tree, item.entry.id).flatMap((operation) => (direction === 'up' ? (index.into[operation] ?? []).map(({ from }) => from) : (index.outOf[operation] ?? []).map(({ to }) => to)));
  const found = new Set<SceneItem>();
  for (const end of new Set(ends)) {
    const shown = shownFor(scene, tree, end);
    if (shown && shown !== item) found.add(shown);
  }
  return [...found];
}

/** The item that shows an entry: itself, or the closed scope that it is in. */
export function shownFor(scene: Scene, tree: ScopeTree, id: number): SceneItem | null {
  for (let entry = tree.entries[id]; entry; entry = tree.entries[entry.parent]) {
    const item = scene.itemOf.get(entry.id);
    if (item) return item;
  }
  return null;
}

function nearest(items: readonly SceneItem[], from: SceneItem, direction: Direction): SceneItem | null {
  const [x, y] = middle(from);
  let [best, least]: [SceneItem | null, number] = [null, Infinity];
  for (const item of items) {
    if (item === from) continue;
    const [dx, dy] = [middle(item)[0] - x, middle(item)[1] - y];
    const [ahead, aside] = { up: [-dy, dx], down: [dy, dx], left: [-dx, dy], right: [dx, dy] }[direction] as [number, number];
    const distance = ahead + 3 * Math.abs(aside);
    if (ahead > 1 && distance < least) [best, least] = [item, distance];
  }
  return best;
}

function middle({ x, y, width, height }: SceneItem): readonly [number, number] {
  return [x + width / 2, y + height / 2];
}
