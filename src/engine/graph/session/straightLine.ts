/** Executes a plan without branches and loops: its order is known before it starts. */
import { Tensor as Values } from '@tensorflow/tfjs-core';
import { performOperation, valueOf, type Flowing } from './performOperation';
import { readyOrder, type Plan, type PlanNode } from './plan';
import type { SessionState } from './state';
import type { Tracer } from './tracer';

interface Step {
  readonly node: PlanNode;
  /** Slots that nobody needs after it. */
  readonly released: readonly number[];
}

/** A plan in the order of its execution, with the moment at which each value can be freed. */
export class StraightLine {
  readonly #plan: Plan;
  readonly #steps: readonly Step[];

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#steps = withReleases(plan, readyOrder(plan));
  }

  /**
   * Runs the steps.
   * @param feeds by slot; they stay the caller's
   * @returns the fetched values, which are the caller's to dispose of
   */
  execute(feeds: readonly Values[], state: SessionState, tracer: Tracer | null): Values[] {
    const flowing: (Flowing | undefined)[] = [...feeds];
    try {
      if (tracer) for (const { node } of this.#steps) if (node.waits === 0) tracer.ready(node.op);
      const waits = tracer ? this.#plan.nodes.map((node) => node.waits) : null;
      for (const { node, released } of this.#steps) {
        const start = tracer?.now() ?? 0;
        const inputs = node.inputs.map((slot) => flowing[slot] as Flowing);
        const outputs = performOperation(node.op, node.definition, inputs, state);
        for (let i = 0; i < outputs.length; i++) flowing[node.firstOutput + i] = outputs[i];
        if (tracer && waits) {
          tracer.executed(node.op, start, outputs);
          noteReady(this.#plan, node, waits, tracer);
        }
        for (const slot of released) free(flowing, slot);
      }
      return this.#plan.fetched.map((slot) => valueOf(flowing[slot] as Flowing, null).clone());
    } finally {
      for (let slot = feeds.length; slot < flowing.length; slot++) free(flowing, slot);
    }
  }
}

function free(flowing: (Flowing | undefined)[], slot: number): void {
  const value = flowing[slot];
  if (value instanceof Values) value.dispose();
  flowing[slot] = undefined;
}

function noteReady({ nodes }: Plan, node: PlanNode, waits: number[], tracer: Tracer): void {
  for (const successor of node.successors) {
    const left = (waits[successor] ?? 0) - 1;
    waits[successor] = left;
    const waiting = nodes[successor];
    if (left === 0 && waiting) tracer.ready(waiting.op);
  }
}

function withReleases(plan: Plan, order: readonly PlanNode[]): Step[] {
  const keptAlive = new Set([...plan.fetched, ...plan.fed.values()]);
  const lastUser = new Map<number, PlanNode>();
  for (const node of order) {
    node.op.outputs.forEach((_, i) => lastUser.set(node.firstOutput + i, node));
    for (const slot of node.inputs) lastUser.set(slot, node);
  }
  const released = new Map<PlanNode, number[]>(order.map((node) => [node, []]));
  for (const [slot, node] of lastUser) if (!keptAlive.has(slot)) released.get(node)?.push(slot);
  return order.map((node) => ({ node, released: released.get(node) ?? [] }));
}
