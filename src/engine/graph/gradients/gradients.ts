/** Derivatives as operations of the graph (tensorflow/python/ops/gradients_util.py, `_GradientsHelper`). */
import type { Builder, Named, TensorLike } from '../builder';
import { OpError, ValueError } from '../errors';
import type { Graph } from '../graph';
import type { Operation } from '../operation';
import { isCompatible, mergeShapes, tupleText } from '../shape';
import type { Tensor } from '../tensor';
import { Variable } from '../variable';
import { between, isTrainable, stopOperations } from './between';
import { gradientOf, type InputGradients } from './definition';
import { gated } from './gate';
import { initialGradients } from './initial';
import type { GraphOps } from './ops';
import { zerosFor } from './zeros';

export interface GradientsOptions extends Named {
  /** The ys' own gradients; ones where missing. */
  readonly gradYs?: readonly (TensorLike | null)[] | TensorLike | null | undefined;
  /** Tensors that count as constants. */
  readonly stopGradients?: readonly Tensor[];
  /** An operation's gradients go on together, when all of them are there. */
  readonly gateGradients?: boolean;
}

type OneOrMore = Tensor | Variable | readonly (Tensor | Variable)[];
const asList = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : [value as T]);

/** One call of `gradients`. */
class Backpropagation {
  readonly #graph: Graph;
  readonly #tf: GraphOps;
  readonly #gate: boolean;
  /** What has arrived at each output so far. */
  readonly #arrived = new Map<Tensor, Tensor[]>();
  /** Sums of what has arrived, once an operation is dealt with. */
  readonly #total = new Map<Tensor, Tensor>();

  constructor(graph: Graph, tf: GraphOps, gate: boolean) {
    this.#graph = graph;
    this.#tf = tf;
    this.#gate = gate;
  }

  /** Goes from the ys to the xs, to each operation when all gradients of its outputs are there. */
  run(ys: readonly Tensor[], gradYs: readonly Tensor[], xs: readonly Tensor[], stopGradients: readonly Tensor[]): (Tensor | null)[] {
    const { operations, pending } = between(ys, xs);
    refuseLoops(operations);
    ys.forEach((y, i) => { this.#add(y, gradYs[i] ?? null); });
    const stops = stopOperations(xs, stopGradients, pending);
    // The list grows while it is walked through.
    const queue = [...new Set(ys.map(({ op }) => op).filter((op) => operations.has(op) && (pending.get(op) ?? 0) === 0))];
    for (const op of queue) {
      const outputs = this.#collect(op);
      if (!stops.has(op)) this.#passOn(op, outputs);
      for (const input of op.inputs) {
        const left = (pending.get(input.op) ?? 0) - 1;
        pending.set(input.op, left);
        if (left === 0) queue.push(input.op);
      }
    }
    return xs.map((x) => this.#total.get(x) ?? null);
  }

  #add(tensor: Tensor, gradient: Tensor | null): void {
    if (!gradient) return;
    const arrived = this.#arrived.get(tensor) ?? [];
    arrived.push(gradient);
    this.#arrived.set(tensor, arrived);
  }

  /** The sums of what arrived at the outputs. */
  #collect(op: Operation): InputGradients {
    return op.outputs.map((output) => {
      const arrived = this.#arrived.get(output) ?? [];
      const [first = null] = arrived;
      const total = arrived.length > 1 ? this.#tf.addN(arrived) : first;
      if (total) this.#total.set(output, total);
      return total;
    });
  }

  #passOn(op: Operation, outputs: InputGradients): void {
    if (outputs.every((gradient) => gradient === null)) return;
    const gradient = gradientOf(op);
    if (!gradient) return;
    const complete = outputs.map((each, i) => {
      const output = op.output(i);
      return each ?? (isTrainable(output) ? zerosFor(this.#tf, output) : null);
    });
    const [first] = complete;
    if (!first) return;
    const inputs = this.#graph.nameScope(`${op.name}_grad`, () => {
      const made = gradient(this.#tf, op, first, complete);
      return this.#gate ? gated(this.#graph, made) : made;
    });
    op.inputs.forEach((input, i) => {
      const made = inputs[i] ?? null;
      if (made) agree(op, i, input, made);
      this.#add(input, made);
    });
  }
}

/** A gradient has the shape of what it is the gradient of. */
function agree(op: Operation, index: number, input: Tensor, gradient: Tensor): void {
  if (!isCompatible(input.shape, gradient.shape)) {
    throw new ValueError(
      `Incompatible shapes between op input and calculated input gradient. Forward operation: ${op.name}. Input index: ${index}. ` +
        `Original input shape: ${tupleText(input.shape)}. Calculated input gradient shape: ${tupleText(gradient.shape)}`,
    );
  }
  gradient.refineShape(mergeShapes(gradient.shape, input.shape));
}

function refuseLoops(operations: Iterable<Operation>): void {
  for (const { type, name } of operations) {
    if (/^(Ref)?(Enter|Exit|NextIteration)$/.test(type)) throw new OpError('UnimplementedError', 'Gradients through while_loop are not implemented in the studio', name);
  }
}

export type Gradients = ReturnType<typeof gradientsFunction>;

/** The façade's `gradients`. */
export function gradientsFunction(builder: Builder, tf: GraphOps) {

  /**
   * Adds, under the scope `gradients/`, what computes the derivatives of the sum of the ys with respect to each x.
   * @returns a gradient for each x, of its shape; null where no y depends on it
   * @throws LookupError for an operation between them that has no gradient, UnimplementedError for a loop
   */
  return function gradients(ys: OneOrMore, xs: OneOrMore, { gradYs, stopGradients = [], gateGradients = false, name }: GradientsOptions = {}): (Tensor | null)[] {
    const outputs = asList(ys).map((y) => (y instanceof Variable ? y.snapshot : y));
    const inputs = asList(xs).map((x) => (x instanceof Variable ? x.reference : x));
    const graph = outputs[0]?.graph ?? builder.graph;
    return builder.withGraph(graph, () =>
      graph.nameScope(name ?? 'gradients', () => {
        const given = gradYs === undefined || gradYs === null ? outputs.map(() => null) : asList(gradYs as TensorLike | null);
        const initial = initialGradients(builder, tf, outputs, given);
        return new Backpropagation(graph, tf, gateGradients).run(outputs, initial, inputs, stopGradients);
      }),
    );
  };
}
