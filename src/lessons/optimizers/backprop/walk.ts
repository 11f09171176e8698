/** The passes through a scalar graph as moments to be shown one after another. */
import type { Backward, Contribution, ScalarGraph } from '../../../engine/stats/formula/scalarGraph';

export type Moment =
  | { readonly kind: 'start' }
  /** This node has just got its value. */
  | { readonly kind: 'forward'; readonly node: number }
  | { readonly kind: 'seed' }
  /** The contribution that has just been handed back. */
  | { readonly kind: 'backward'; readonly contribution: Contribution };

export function momentsOf(graph: ScalarGraph, { contributions }: Backward): readonly Moment[] {
  return [
    { kind: 'start' },
    ...graph.flatMap(({ role }, node): Moment[] => (role.kind === 'operation' ? [{ kind: 'forward', node }] : [])),
    { kind: 'seed' },
    ...contributions.map((contribution): Moment => ({ kind: 'backward', contribution })),
  ];
}

export interface Known {
  readonly value: readonly boolean[];
  /** Gradients as far as they have been added up; null before the first contribution. */
  readonly gradient: readonly (number | null)[];
  /** Contributions handed back so far, by node and input. */
  readonly handed: ReadonlyMap<string, Contribution>;
}

export const lineKey = (node: number, input: number): string => `${node} ${input}`;

/** What is known after the moments up to `position`. */
export function knownAt(graph: ScalarGraph, moments: readonly Moment[], position: number): Known {
  const value = graph.map(({ role }) => role.kind !== 'operation');
  const gradient: (number | null)[] = graph.map(() => null);
  const handed = new Map<string, Contribution>();
  for (const moment of moments.slice(0, position + 1)) {
    if (moment.kind === 'forward') value[moment.node] = true;
    if (moment.kind === 'seed') gradient[graph.length - 1] = 1;
    if (moment.kind !== 'backward') continue;
    const { node, input, product } = moment.contribution;
    gradient[input] = (gradient[input] ?? 0) + product;
    handed.set(lineKey(node, input), moment.contribution);
  }
  return { value, gradient, handed };
}
