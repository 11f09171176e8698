import { definitionOf, type OpDefinition } from '../opDefinition';
import type { Operation } from '../operation';
import { isControlFlow, neededFor } from './needed';
import type { Tensor } from '../tensor';

/** One operation of a plan. Values lie in numbered slots, one for each output. */
export interface PlanNode {
  readonly index: number;
  readonly op: Operation;
  readonly definition: OpDefinition;
  /** Where its inputs lie. */
  readonly inputs: readonly number[];
  readonly firstOutput: number;
  /** Nodes that wait for it, once for every input or control input that they take from it. */
  readonly successors: readonly number[];
  /** Inputs and control inputs from other nodes: its in-degree. */
  readonly waits: number;
}

/** What one kind of `run` executes: the part of the graph that its fetches need, given its feeds. */
export interface Plan {
  readonly nodes: readonly PlanNode[];
  readonly slots: number;
  /** By name of the fed tensor. */
  readonly fed: ReadonlyMap<string, number>;
  /** In the order of the fetched tensors. */
  readonly fetched: readonly number[];
  /** Whether a branch or loop decides while it runs what is executed. */
  readonly hasControlFlow: boolean;
}

/** The plan of a run; see `neededFor` for what is part of it. */
export function makePlan(fetches: readonly (Operation | Tensor)[], feeds: readonly Tensor[]): Plan {
  const fed = new Map(feeds.map((tensor, slot) => [tensor.name, slot]));
  const { operations: needed, waitsFor } = neededFor(fetches, new Set(fed.keys()));
  const slotOf = new Map<Tensor, number>(feeds.map((tensor, slot) => [tensor, slot]));
  let slots = feeds.length;
  const firstOutputs = needed.map((op) => {
    const first = slots;
    // A fed output keeps the slot of its feed; the computed value goes unused.
    for (const output of op.outputs) if (!fed.has(output.name)) slotOf.set(output, slots + output.index);
    slots += op.outputs.length;
    return first;
  });
  const indexOf = new Map(needed.map((op, index) => [op, index]));
  const successors: number[][] = needed.map(() => []);
  const nodes = needed.map((op, index): PlanNode => {
    const sources = [...op.inputs.filter((input) => !fed.has(input.name)).map((input) => input.op), ...waitsFor(op)];
    for (const source of sources) successors[indexOf.get(source) ?? -1]?.push(index);
    return {
      index, op, definition: definitionOf(op.type), waits: sources.length, successors: successors[index] ?? [],
      firstOutput: firstOutputs[index] ?? 0, inputs: op.inputs.map((input) => slotOf.get(input) ?? -1),
    };
  });
  return {
    nodes, slots, fed,
    fetched: fetches.flatMap((fetch) => ('op' in fetch ? [slotOf.get(fetch) ?? -1] : [])),
    hasControlFlow: needed.some(isControlFlow),
  };
}

/** The order in which a ready queue (first in, first out) executes a plan without control flow (Kahn, CACM 5, 1962). */
export function readyOrder({ nodes }: Plan): PlanNode[] {
  const waits = nodes.map((node) => node.waits);
  const queue = nodes.filter((node) => node.waits === 0);
  // The list grows while it is walked through.
  for (const { successors } of queue) {
    for (const successor of successors) {
      const left = (waits[successor] ?? 0) - 1;
      waits[successor] = left;
      const node = nodes[successor];
      if (left === 0 && node) queue.push(node);
    }
  }
  return queue;
}
