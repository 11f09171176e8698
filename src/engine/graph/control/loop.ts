import { attr } from '../attributes';
import type { ControlFlowContext, Graph } from '../graph';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';
import { isInside } from './branch';

/** The inside of a `whileLoop`: values from outside enter once and are there in every iteration. */
export class Loop implements ControlFlowContext {
  readonly kind = 'loop';
  readonly outer: ControlFlowContext | null;
  /** Names the frame that the executor keeps for it. */
  readonly frame: string;
  readonly #graph: Graph;
  readonly #adopted = new Map<Tensor, Tensor>();
  #pivot: Tensor | null = null;

  constructor(graph: Graph, frame: string) {
    this.#graph = graph;
    this.outer = graph.context;
    this.frame = frame;
  }

  /** What has no inputs waits for this one, which comes anew in every iteration. */
  setPivot(pivot: Tensor): void {
    this.#pivot = pivot;
  }

  /** A loop variable's first value on its way in. */
  enter(value: Tensor, constant: boolean): Tensor {
    const type = value.isReference ? 'RefEnter' : 'Enter';
    const attributes = { T: attr.type(value.dtype), frame_name: attr.string(this.frame), is_constant: attr.bool(constant), parallel_iterations: attr.int(10) };
    const output = this.#graph.within(this.outer, () => this.#graph.controlDependencies(null, () => this.#graph.createOperation(type, [value], { name: 'Enter', attributes }))).output();
    this.#adopted.set(output, output);
    return output;
  }

  adoptInputs(inputs: readonly Tensor[]): readonly Tensor[] {
    return inputs.map((input) => this.adopt(input));
  }

  /** The value as it is inside the loop. */
  adopt(value: Tensor): Tensor {
    if (isInside(this.#graph.contextOf(value.op), this)) return value;
    const known = this.#adopted.get(value);
    if (known) return known;
    const entered = this.enter(this.outer?.adoptInputs([value])[0] ?? value, true);
    this.#adopted.set(value, entered);
    return entered;
  }

  controlInputsFor(inputs: readonly Tensor[]): readonly Operation[] {
    return inputs.length === 0 && this.#pivot ? [this.#pivot.op] : [];
  }
}
