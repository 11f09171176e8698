import type { StepTrace } from '../../engine/declarations/graphPicture';
import { controlOutput, type GraphIndex, parseInput } from './graphIndex';
import type { Moment, OperationState } from './replay';
import { neededOperations } from './runPath';
import type { ScopeTree } from './scopeTree';

/** What of the graph is brought forward: a path, and the state of its operations at a moment. */
export interface Marks {
  /** Operations that run or are fed, and the scopes around them; null: all of the graph alike. */
  readonly lit: ReadonlySet<number> | null;
  /** Operations that run, alone. */
  readonly needed: ReadonlySet<number>;
  readonly fetched: ReadonlySet<number>;
  readonly fed: ReadonlySet<number>;
  readonly states: ReadonlyMap<number, OperationState>;
}

export const noMarks: Marks = { lit: null, needed: new Set(), fetched: new Set(), fed: new Set(), states: new Map() };

/** What a session fetches and feeds, by names of tensors. */
export interface RunRequest {
  readonly fetched: readonly string[];
  readonly fed: readonly string[];
}

/** @param trace where the run took place: its operations, instead of those that would be needed */
export function markPath(index: GraphIndex, tree: ScopeTree, { fetched, fed }: RunRequest, trace: StepTrace | null): Marks {
  const numbers = (names: readonly string[]): Set<number> => new Set(names.flatMap((name) => index.numberOf.get(parseInput(name).node) ?? []));
  const needed = trace ? numbers(trace.operations.map(({ node }) => node)) : neededOperations(index, fetched, fed);
  const fedNumbers = numbers(fed);
  return { lit: withScopes(tree, [...needed, ...fedNumbers]), needed, fetched: numbers(fetched), fed: fedNumbers, states: new Map() };
}

/** The states of a moment; a scope's is that of its most active operation. */
export function markStates(marks: Marks, index: GraphIndex, tree: ScopeTree, { states }: Moment): Marks {
  const rank: Record<OperationState, number> = { running: 4, ready: 3, waiting: 2, done: 1, dead: 0 };
  const found = new Map<number, OperationState>();
  for (const [name, state] of states) {
    for (let entry = tree.entries[index.numberOf.get(name) ?? -1]; entry && entry.parent >= 0; entry = tree.entries[entry.parent]) {
      const known = found.get(entry.id);
      if (known === undefined || rank[state] > rank[known]) found.set(entry.id, state);
    }
  }
  return { ...marks, states: found };
}

/** Whether any of a bundle's uses takes place on the path. */
export function isLit({ lit, needed, fed }: Marks, index: GraphIndex, edges: readonly number[]): boolean {
  if (lit === null) return true;
  return edges.some((id) => {
    const edge = index.edges[id];
    return edge !== undefined && needed.has(edge.to) && (needed.has(edge.from) || (edge.output !== controlOutput && fed.has(edge.from)));
  });
}

function withScopes({ entries }: ScopeTree, operations: readonly number[]): Set<number> {
  const found = new Set<number>();
  for (const operation of operations) {
    for (let entry = entries[operation]; entry && !found.has(entry.id); entry = entries[entry.parent]) found.add(entry.id);
  }
  return found;
}
