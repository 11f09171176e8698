import type { DType } from './dtype';
import type { Graph, Runs } from './graph';
import type { NdArray } from './ndArray';
import type { TensorLike } from './builder';
import type { Feeds } from './session/feeds';
import type { Operation } from './operation';
import { tupleText } from './shape';
import type { Tensor } from './tensor';
import type { PartialShape } from '../declarations/graphPicture';

export interface VariableParts {
  /** The memory itself: output of the declaring operation. */
  readonly reference: Tensor;
  readonly initializer: Operation;
  readonly initialValue: Tensor;
  /** Its value, read anew in every run (`Variable/read`). */
  readonly snapshot: Tensor;
  readonly trainable: boolean;
}

/** A tensor that keeps its value from one run to the next: declared in the graph, its memory in each session. */
export class Variable {
  readonly reference: Tensor;
  readonly initializer: Operation;
  readonly initialValue: Tensor;
  readonly snapshot: Tensor;
  readonly trainable: boolean;

  constructor(parts: VariableParts) {
    this.reference = parts.reference;
    this.initializer = parts.initializer;
    this.initialValue = parts.initialValue;
    this.snapshot = parts.snapshot;
    this.trainable = parts.trainable;
  }

  get op(): Operation {
    return this.reference.op;
  }

  /** `weights:0`. */
  get name(): string {
    return this.reference.name;
  }

  get graph(): Graph {
    return this.reference.graph;
  }

  get dtype(): DType {
    return this.reference.dtype;
  }

  get shape(): PartialShape {
    return this.reference.shape;
  }

  /** Its value in a session; see `Tensor.eval`. */
  eval(feeds?: Feeds, session?: Runs): Promise<NdArray> {
    return this.snapshot.eval(feeds, session);
  }

  add(other: TensorLike): Tensor {
    return this.snapshot.add(other);
  }
  sub(other: TensorLike): Tensor {
    return this.snapshot.sub(other);
  }
  mul(other: TensorLike): Tensor {
    return this.snapshot.mul(other);
  }
  div(other: TensorLike): Tensor {
    return this.snapshot.div(other);
  }
  pow(other: TensorLike): Tensor {
    return this.snapshot.pow(other);
  }
  neg(): Tensor {
    return this.snapshot.neg();
  }

  toString(): string {
    return `<tf.Variable '${this.name}' shape=${tupleText(this.shape)} dtype=${this.dtype}_ref>`;
  }
}
