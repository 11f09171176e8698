import type { GraphPicture } from '../../engine/declarations/graphPicture';
import { type GraphIndex, indexGraph } from './graphIndex';
import type { Measure } from './itemSize';
import { createLevels, type LevelOptions } from './levels';
import type { Scene } from './scene';
import { createSceneBuilder } from './sceneBuilder';
import { growScopeTree, type ScopeTree } from './scopeTree';

/** A graph ready to be drawn, with any of its scopes open. */
export interface GraphModel {
  readonly index: GraphIndex;
  readonly tree: ScopeTree;
  readonly build: (open: ReadonlySet<number>) => Scene;
}

export function createModel(graph: GraphPicture, measure: Measure, options: LevelOptions): GraphModel {
  const index = indexGraph(graph);
  const tree = growScopeTree(graph.nodes.map(({ name }) => name));
  return { index, tree, build: createSceneBuilder(index, tree, createLevels(index, tree, options), measure) };
}

/** Smaller graphs open whole. */
const smallGraph = 40;
/** Opening all at once stops at so many things on the page. */
const mostShown = 400;
/** Scopes with more children are opened one by one. */
const crowded = 100;

/** Scopes that are open at first: all of a small graph; of others only those that are alone in their level. */
export function openAtFirst(tree: ScopeTree): Set<number> {
  if (tree.root.operations <= smallGraph) return openScopes(tree).open;
  const open = new Set<number>();
  for (let scope = tree.root; scope.children.length === 1; ) {
    const only = tree.entries[scope.children[0] ?? -1];
    if (!only?.scope) break;
    open.add(only.id);
    scope = only;
  }
  return open;
}

/** All scopes, level by level, as far as the page bears it; `whole` tells whether that was all. */
export function openScopes({ entries, root }: ScopeTree): { readonly open: Set<number>; readonly whole: boolean } {
  const open = new Set<number>();
  let shown = root.children.length;
  let level = [root];
  let whole = true;
  while (level.length > 0) {
    const next = level.flatMap(({ children }) => children.flatMap((id) => (entries[id]?.scope ? [entries[id]] : [])));
    for (const scope of next) {
      if (scope.children.length > crowded || shown + scope.children.length > mostShown) {
        whole = false;
        continue;
      }
      open.add(scope.id);
      shown += scope.children.length;
    }
    level = next.filter(({ id }) => open.has(id));
  }
  return { open, whole };
}
