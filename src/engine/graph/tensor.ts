import type { PartialShape } from '../declarations/graphPicture';
import type { TensorLike } from './builder';
import type { DType } from './dtype';
import { ValueError } from './errors';
import type { Runs } from './graph';
import type { NdArray } from './ndArray';
import type { Operators } from './operators';
import type { Feeds } from './session/feeds';
import type { Operation } from './operation';
import { tupleText } from './shape';

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

  /** Its value in a session: the given one, else the default one. @throws ValueError where there is none */
  async eval(feeds?: Feeds, session: Runs | null = this.graph.defaultSession): Promise<NdArray> {
    if (!session) throw new ValueError('Cannot evaluate tensor using `eval()`: No default session is registered. Use `with sess.as_default()` or pass an explicit session to `eval(session=sess)`');
    const value = await session.run(this, feeds);
    if (!value) throw new ValueError(`${this.name} has no value`);
    return value;
  }

  add(other: TensorLike): Tensor {
    return this.#operators.add(this, other);
  }
  sub(other: TensorLike): Tensor {
    return this.#operators.sub(this, other);
  }
  mul(other: TensorLike): Tensor {
    return this.#operators.mul(this, other);
  }
  div(other: TensorLike): Tensor {
    return this.#operators.div(this, other);
  }
  pow(other: TensorLike): Tensor {
    return this.#operators.pow(this, other);
  }
  neg(): Tensor {
    return this.#operators.neg(this);
  }

  get #operators(): Operators {
    if (!this.graph.operators) throw new ValueError(`${this.name} belongs to a graph without operators`);
    return this.graph.operators;
  }

  toString(): string {
    const dtype = this.isReference ? `${this.dtype}_ref` : this.dtype;
    return `Tensor("${this.name}"${this.#shape === null ? '' : `, shape=${tupleText(this.#shape)}`}, dtype=${dtype})`;
  }
}
