import type { PartialShape } from '../declarations/graphPicture';
import type { DType } from './dtype';
import type { Operation } from './operation';
import { shapeText } from './shape';

/** A handle for one output of an operation: no values, only what will be known of them. */
export class Tensor {
  readonly op: Operation;
  /** Which of the operation's outputs, from 0. */
  readonly index: number;
  readonly dtype: DType;
  /** Whether the output is a variable's own memory, to be assigned to, and not a value (`float32_ref`). */
  readonly isReference: boolean;
  #shape: PartialShape;
  readonly #consumers: Operation[] = [];

  constructor(op: Operation, index: number, dtype: DType, shape: PartialShape, isReference = false) {
    this.op = op;
    this.index = index;
    this.dtype = dtype;
    this.isReference = isReference;
    this.#shape = shape;
  }

  /** `MatMul:0`: the operation's name and the output's index. */
  get name(): string {
    return `${this.op.name}:${this.index}`;
  }

  get graph(): Operation['graph'] {
    return this.op.graph;
  }

  get shape(): PartialShape {
    return this.#shape;
  }

  /** Says more of the shape than inference could, as a loop does of its variables. */
  refineShape(shape: PartialShape): void {
    this.#shape = shape;
  }

  /** Operations that have it among their inputs. */
  get consumers(): readonly Operation[] {
    return this.#consumers;
  }

  /** For `Operation` alone. */
  addConsumer(op: Operation): void {
    this.#consumers.push(op);
  }

  toString(): string {
    const dtype = this.isReference ? `${this.dtype}_ref` : this.dtype;
    return `Tensor("${this.name}"${this.#shape === null ? '' : `, shape=${shapeText(this.#shape).replaceAll('?', 'None').replaceAll(',', ', ')}`}, dtype=${dtype})`;
  }
}
