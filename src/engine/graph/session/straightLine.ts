/** Executes a plan without branches and loops: its order is known before it starts. */
import { Tensor as Values } from '@tensorflow/tfjs-core';
import { performOperation, valueOf, type Flowing } from './performOperation';
import { readyOrder, type Plan, type PlanNode } from './plan';
import type { SessionState } from './state';
import type { Tracer } from './tracer';

interface Step {
  readonly node: PlanNode;
  /** Where its inputs lie. */
  readonly inputs: readonly number[];
  /** It computes nothing: its output, if it has one, is its input. */
  readonly passes: boolean;
  /** Slots that nobody needs after it. */
  readonly released: readonly number[];
}

/** A plan in the order of its execution, with the moment at which each value can be freed. */
export class StraightLine {
  readonly #plan: Plan;
  readonly #steps: readonly Step[];
  readonly #fetched: readonly number[];
  /** Slots of what the session holds. */
  readonly #held: readonly number[];

  constructor(plan: Plan) {
    const order = readyOrder(plan);
    const own = ownSlots(plan, order);
    this.#plan = plan;
    this.#fetched = plan.fetched.map((slot) => own[slot] ?? slot);
    this.#held = order.flatMap(({ definition, firstOutput }) => (definition.held ? [firstOutput] : []));
    this.#steps = stepsOf(order, own, new Set([...this.#fetched, ...plan.fed.values(), ...this.#held]));
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
      for (const { node, inputs: slots, passes, released } of this.#steps) {
        const start = tracer?.now() ?? 0;
        const inputs = slots.map((slot) => flowing[slot] as Flowing);
        const { held } = node.definition;
        const outputs = passes ? inputs : held ? [held(node.op, state)] : performOperation(node.op, node.definition, inputs, state);
        if (!passes) for (let i = 0; i < outputs.length; i++) flowing[node.firstOutput + i] = outputs[i];
        if (tracer && waits) {
          tracer.executed(node.op, start, outputs);
          noteReady(this.#plan, node, waits, tracer);
        }
        for (const slot of released) free(flowing, slot);
      }
      return this.#fetched.map((slot) => valueOf(flowing[slot] as Flowing, null).clone());
    } finally {
      for (const slot of this.#held) flowing[slot] = undefined;
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

/** An identity of a value is that value: for every slot, the one in which its value lies. What a variable holds is read anew. */
function ownSlots({ slots }: Plan, order: readonly PlanNode[]): readonly number[] {
  const own = Array.from({ length: slots }, (_, slot) => slot);
  for (const { op, inputs, firstOutput } of order) {
    const [input] = inputs;
    if (op.type === 'Identity' && input !== undefined && !op.input(0).isReference) own[firstOutput] = own[input] ?? input;
  }
  return own;
}

function stepsOf(order: readonly PlanNode[], own: readonly number[], keptAlive: ReadonlySet<number>): Step[] {
  const lastUser = new Map<number, PlanNode>();
  for (const node of order) {
    node.op.outputs.forEach((_, i) => { if (own[node.firstOutput + i] === node.firstOutput + i) lastUser.set(node.firstOutput + i, node); });
    for (const slot of node.inputs) lastUser.set(own[slot] ?? slot, node);
  }
  const released = new Map<PlanNode, number[]>(order.map((node) => [node, []]));
  for (const [slot, node] of lastUser) if (!keptAlive.has(slot)) released.get(node)?.push(slot);
  return order.map((node) => ({
    node, inputs: node.inputs.map((slot) => own[slot] ?? slot), released: released.get(node) ?? [],
    passes: node.op.type === 'NoOp' || (node.op.outputs.length === 1 && own[node.firstOutput] !== node.firstOutput),
  }));
}
