import { controlOutput, type GraphEdge, type GraphIndex } from '../graph/graphIndex';
import type { Moment, OperationState } from '../graph/replay';

export interface InDegree {
  readonly node: string;
  /** Inputs and control dependencies that the executor counts. */
  readonly total: number;
  /** Those that have not arrived. */
  readonly left: number;
  readonly state: OperationState;
}

/**
 * The in-degrees of a step's operations at a moment, as TensorFlow's executor counts them: every edge from an operation
 * of the step, so that x·x waits for two; fed values and what a loop carries back are not waited for, and of a Merge's
 * inputs one is enough.
 */
export function inDegreesAt(index: GraphIndex, { states }: Pick<Moment, 'states'>): InDegree[] {
  const inputs = (edges: readonly GraphEdge[]): { readonly total: number; readonly left: number } => {
    const counted = edges.filter(({ from }) => states.has(nameOf(index, from)) && !/^(Ref)?NextIteration$/.test(index.nodes[from]?.op ?? ''));
    return { total: counted.length, left: counted.filter(({ from }) => !isOver(states.get(nameOf(index, from)))).length };
  };
  return index.nodes.flatMap(({ name, op }, i): InDegree[] => {
    const state = states.get(name);
    if (state === undefined) return [];
    const edges = index.into[i] ?? [];
    const all = inputs(edges);
    const [data, control] = [inputs(edges.filter(({ output }) => output !== controlOutput)), inputs(edges.filter(({ output }) => output === controlOutput))];
    const alive = edges.some(({ from, output }) => output !== controlOutput && states.get(nameOf(index, from)) === 'done');
    const merged = { total: Math.min(1, data.total) + control.total, left: (alive || data.left === 0 ? 0 : 1) + control.left };
    const { total, left } = /^(Ref)?Merge$/.test(op) ? merged : all;
    // What has begun has had its inputs, also where a loop has since begun another round.
    return [{ node: name, total, left: state === 'waiting' ? left : 0, state }];
  });
}

function nameOf({ nodes }: GraphIndex, i: number): string {
  return nodes[i]?.name ?? '';
}

function isOver(state: OperationState | undefined): boolean {
  return state === 'done' || state === 'dead';
}
