/**
 * Executes a plan with branches and loops as TensorFlow does (M. Abadi et al., "TensorFlow: a system for large-scale machine
 * learning", OSDI 2016, section 3.4; tensorflow/core/common_runtime/executor.cc): a switch sends its value down one branch and a
 * dead mark down the other, an operation with a dead input is dead, a merge runs on its first live input, and every iteration
 * of a loop executes in a frame of its own.
 */
import { scalar, Tensor as Values } from '@tensorflow/tfjs-core';
import { failedPrecondition, OpError } from '../errors';
import { Frame } from './frame';
import { performOperation, valueOf, type Flowing } from './performOperation';
import type { Plan, PlanNode } from './plan';
import { SharedValue } from './sharedValue';
import type { SessionState } from './state';
import type { Tracer } from './tracer';

interface Task {
  readonly node: PlanNode;
  readonly frame: Frame;
  readonly iteration: number;
}
interface Edge {
  readonly to: PlanNode;
  /** Position among the inputs; null for a control edge. */
  readonly input: number | null;
}

const kindOf = (node: PlanNode): string => node.op.type.replace(/^Ref(?=[A-Z])/, '');
const isBackEdge = (node: PlanNode, input: number): boolean => node.op.inputs[input]?.op.type.endsWith('NextIteration') === true;

/** Edges out of each node, by output. */
function edgesOf({ nodes, fed }: Plan): ReadonlyMap<PlanNode, { readonly outputs: readonly (readonly Edge[])[]; readonly control: readonly Edge[] }> {
  const byName = new Map(nodes.map((node) => [node.op, { outputs: node.op.outputs.map((): Edge[] => []), control: [] as Edge[] }]));
  for (const to of nodes) {
    to.op.inputs.forEach((tensor, input) => { if (!fed.has(tensor.name)) byName.get(tensor.op)?.outputs[tensor.index]?.push({ to, input }); });
    for (const control of to.op.controlInputs) byName.get(control)?.control.push({ to, input: null });
  }
  return new Map(nodes.map((node) => [node, byName.get(node.op) ?? { outputs: [], control: [] }]));
}

/** One execution; holds everything that is under way. */
export class FrameExecutor {
  readonly #plan: Plan;
  readonly #feeds: readonly Values[];
  readonly #state: SessionState;
  readonly #tracer: Tracer | null;
  readonly #edges: ReturnType<typeof edgesOf>;
  readonly #queue: Task[] = [];
  readonly #fetched = new Map<number, SharedValue | null>();
  readonly #held = new Set<SharedValue>();

  constructor(plan: Plan, feeds: readonly Values[], state: SessionState, tracer: Tracer | null) {
    this.#plan = plan;
    this.#feeds = feeds;
    this.#state = state;
    this.#tracer = tracer;
    this.#edges = edgesOf(plan);
  }

  /** @returns the fetched values, which are the caller's to dispose of */
  execute(): Values[] {
    const root = new Frame(null, 0);
    root.addIteration();
    try {
      for (const node of this.#plan.nodes) if (node.waits === 0) this.#enqueue({ node, frame: root, iteration: 0 });
      for (let task = this.#queue.shift(); task; task = this.#queue.shift()) {
        this.#perform(task);
        this.#finish(task.frame);
      }
      return this.#plan.fetched.map((slot) => this.#fetchedValue(slot));
    } finally {
      for (const value of this.#held) if (value.flowing instanceof Values) value.flowing.dispose();
    }
  }

  #fetchedValue(slot: number): Values {
    const fed = this.#feeds[slot];
    if (fed) return fed.clone();
    const value = this.#fetched.get(slot);
    if (!value) throw new OpError('InvalidArgumentError', 'Retval[0] does not have value');
    return valueOf(value.flowing, null).clone();
  }

  #enqueue(task: Task): void {
    this.#tracer?.ready(task.node.op);
    for (let frame: Frame | null = task.frame; frame; frame = frame.parent) frame.outstanding += 1;
    this.#queue.push(task);
  }

  /** The frame has one task less; a loop that has ended without a live exit passes that on. */
  #finish(ended: Frame): void {
    for (let frame: Frame | null = ended; frame; frame = frame.parent) {
      frame.outstanding -= 1;
      if (frame.outstanding > 0 || !frame.parent) continue;
      for (const node of frame.deadExits) if (!frame.liveExits.has(node)) this.#deliverAll(node, [null], frame.parent, frame.parentIteration, true);
      frame.deadExits.clear();
    }
  }

  #perform(task: Task): void {
    const { node, frame, iteration } = task;
    const waiting = frame.waiting(node, iteration, node.waits);
    const start = this.#tracer?.now() ?? 0;
    const dead = waiting.dead && kindOf(node) !== 'Merge';
    const outputs = dead ? null : this.#outputsOf(node, waiting.inputs);
    this.#tracer?.executed(node.op, start, outputs?.flatMap((output) => output?.flowing ?? []) ?? null);
    this.#propagate(task, outputs ?? node.op.outputs.map(() => null), outputs === null);
    for (const input of waiting.inputs) input?.release();
  }

  /** null where an output is dead. */
  #outputsOf(node: PlanNode, received: readonly (SharedValue | null | undefined)[]): (SharedValue | null)[] | null {
    const kind = kindOf(node);
    if (kind === 'Merge') {
      const chosen = received.findIndex((input) => input instanceof SharedValue);
      const value = received[chosen];
      return value ? [this.#share(copyOf(value.flowing)), this.#share(scalar(chosen, 'int32'))] : null;
    }
    const inputs = node.inputs.map((slot, i): Flowing => {
      const flowing = this.#feeds[slot] ?? received[i]?.flowing;
      if (!flowing) throw failedPrecondition(`input ${i} is missing`, node.op.name);
      return flowing;
    });
    const [data, predicate] = inputs;
    if (kind === 'Switch' && data && predicate) {
      const taken = Number(valueOf(predicate, node.op.name).dataSync()[0]) !== 0;
      return [taken ? null : this.#share(copyOf(data)), taken ? this.#share(copyOf(data)) : null];
    }
    if (kind === 'LoopCond' || kind === 'Enter' || kind === 'Exit' || kind === 'NextIteration') return data ? [this.#share(copyOf(data))] : null;
    return performOperation(node.op, node.definition, inputs, this.#state).map((output) => this.#share(output));
  }

  #share(flowing: Flowing): SharedValue {
    const value = new SharedValue(flowing);
    this.#held.add(value);
    return value;
  }

  #propagate({ node, frame, iteration }: Task, outputs: readonly (SharedValue | null)[], dead: boolean): void {
    switch (kindOf(node)) {
      case 'Enter': {
        const { frame: inner, isNew } = frame.child(node.op.text('frame_name'), iteration);
        if (isNew) inner.addIteration();
        if (node.op.boolean('is_constant')) {
          inner.constants.push({ node, value: outputs[0]?.hold() ?? null });
          for (let i = 0; i < inner.iterations; i++) this.#deliverAll(node, outputs, inner, i, dead);
        } else this.#deliverAll(node, outputs, inner, 0, dead);
        return;
      }
      case 'Exit':
        if (dead) frame.deadExits.add(node);
        else {
          frame.liveExits.add(node);
          if (frame.parent) this.#deliverAll(node, outputs, frame.parent, frame.parentIteration, false);
        }
        return;
      case 'NextIteration':
        if (dead) return;
        if (frame.iterations === iteration + 1) {
          frame.addIteration();
          for (const constant of frame.constants) this.#deliverAll(constant.node, [constant.value], frame, iteration + 1, constant.value === null);
        }
        this.#deliverAll(node, outputs, frame, iteration + 1, false);
        return;
      default:
        this.#deliverAll(node, outputs, frame, iteration, dead);
    }
  }

  #deliverAll(node: PlanNode, outputs: readonly (SharedValue | null)[], frame: Frame, iteration: number, dead: boolean): void {
    const edges = this.#edges.get(node);
    node.op.outputs.forEach((_, i) => {
      const value = outputs[i] ?? null;
      const slot = node.firstOutput + i;
      if (frame.parent === null && this.#plan.fetched.includes(slot)) this.#fetched.set(slot, value?.hold() ?? null);
      const users = edges?.outputs[i] ?? [];
      for (const { to, input } of users) this.#deliver({ node: to, frame, iteration }, input, value?.hold() ?? null);
      if (users.length === 0 && value && !this.#plan.fetched.includes(slot)) value.hold().release();
    });
    // A dead operation's control edges are dead; a switch has run, whichever way it sent its value.
    for (const { to } of edges?.control ?? []) this.#deliver({ node: to, frame, iteration }, null, null, dead);
  }

  #deliver(task: Task, input: number | null, value: SharedValue | null, deadControl = false): void {
    const { node, frame, iteration } = task;
    const isMerge = kindOf(node) === 'Merge';
    const waiting = frame.waiting(node, iteration, isMerge ? mergeWaits(node, iteration) : node.waits);
    if (waiting.started) {
      value?.release();
      return;
    }
    waiting.left -= 1;
    if (input !== null) waiting.inputs[input] = value;
    if (input === null ? deadControl : value === null) waiting.dead = true;
    const live = waiting.inputs.some((received) => received instanceof SharedValue);
    const ready = isMerge ? live || waiting.left === 0 : waiting.left === 0;
    if (!ready) return;
    waiting.started = true;
    this.#enqueue(task);
  }
}

/** A loop's merge has one input in the first iteration, from outside, and another in those after it, from the one before. */
function mergeWaits(node: PlanNode, iteration: number): number {
  const data = node.op.inputs.filter((_, i) => isBackEdge(node, i) === iteration > 0).length;
  const loop = node.op.inputs.some((_, i) => isBackEdge(node, i));
  return (loop ? data : node.op.inputs.length) + node.op.controlInputs.length;
}

const copyOf = (flowing: Flowing): Flowing => (flowing instanceof Values ? flowing.clone() : flowing);
