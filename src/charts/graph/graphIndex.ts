import type { GraphNode, GraphPicture } from '../../engine/declarations/graphPicture';

/** One use of an operation by another. Operations are numbered as in the picture. */
export interface GraphEdge {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  /** Which output of `from`; `controlOutput` where `to` only waits for it. */
  readonly output: number;
}

/** A graph with its uses found, in both directions. */
export interface GraphIndex {
  readonly nodes: readonly GraphNode[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly edges: readonly GraphEdge[];
  /** Edges that end at an operation, in the order of its inputs. */
  readonly into: readonly (readonly GraphEdge[])[];
  readonly outOf: readonly (readonly GraphEdge[])[];
}

export const controlOutput = -1;

/** Splits a GraphDef's input: `loss/split:1` is output 1 of `loss/split`, `^init` a control dependency on `init`. */
export function parseInput(input: string): { readonly node: string; readonly output: number } {
  if (input.startsWith('^')) return { node: input.slice(1), output: controlOutput };
  const [, node = input, output = '0'] = /^(.*):(\d+)$/.exec(input) ?? [];
  return { node, output: Number(output) };
}

/** Inputs that name no operation of the graph are left out: parts of graphs can be looked at, too. */
export function indexGraph({ nodes }: GraphPicture): GraphIndex {
  const numberOf = new Map(nodes.map(({ name }, i) => [name, i]));
  const edges: GraphEdge[] = [];
  const into: GraphEdge[][] = nodes.map(() => []);
  const outOf: GraphEdge[][] = nodes.map(() => []);
  nodes.forEach(({ inputs }, to) => {
    for (const input of inputs) {
      const { node, output } = parseInput(input);
      const from = numberOf.get(node);
      if (from === undefined) continue;
      const edge = { id: edges.length, from, to, output };
      edges.push(edge);
      into[to]?.push(edge);
      outOf[from]?.push(edge);
    }
  });
  return { nodes, numberOf, edges, into, outOf };
}
