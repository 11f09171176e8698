import { attr } from '../attributes';
import type { ControlFlowContext, Graph } from '../graph';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';

/** One side of a `cond`: values from outside come in through switches, so that they are dead where the other side is taken. */
export class Branch implements ControlFlowContext {
  readonly kind = 'branch';
  readonly outer: ControlFlowContext | null;
  readonly predicate: Tensor;
  /** Output of the switches that this side takes: 1 where the predicate is true. */
  readonly side: 0 | 1;
  readonly #graph: Graph;
  readonly #pivot: Tensor;
  readonly #adopted = new Map<Tensor, Tensor>();

  /** @param pivot alive where the side is taken: what has no inputs waits for it */
  constructor(graph: Graph, predicate: Tensor, pivot: Tensor, side: 0 | 1) {
    this.#graph = graph;
    this.outer = graph.context;
    this.predicate = predicate;
    this.side = side;
    this.#pivot = pivot;
  }

  get pivot(): Tensor {
    return this.#pivot;
  }

  adoptInputs(inputs: readonly Tensor[]): readonly Tensor[] {
    return inputs.map((input) => this.adopt(input));
  }

  /** The value as it is inside the branch. */
  adopt(value: Tensor): Tensor {
    if (value === this.#pivot || value === this.predicate || isInside(this.#graph.contextOf(value.op), this)) return value;
    const known = this.#adopted.get(value);
    if (known) return known;
    const reaching = this.outer?.adoptInputs([value])[0] ?? value;
    const type = reaching.isReference ? 'RefSwitch' : 'Switch';
    const outside = (): Operation => this.#graph.createOperation(type, [reaching, this.predicate], { name: 'Switch', attributes: { T: attr.type(value.dtype) } });
    const output = this.#graph.within(this.outer, () => this.#graph.controlDependencies(null, outside)).output(this.side);
    this.#adopted.set(value, output);
    this.#adopted.set(output, output);
    return output;
  }

  controlInputsFor(inputs: readonly Tensor[]): readonly Operation[] {
    return inputs.length === 0 ? [this.#pivot.op] : [];
  }
}

/** Whether `context` is `around` or lies in it. */
export function isInside(context: ControlFlowContext | null, around: ControlFlowContext): boolean {
  for (let at = context; at; at = at.outer) if (at === around) return true;
  return false;
}
