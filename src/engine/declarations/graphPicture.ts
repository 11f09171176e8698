/** Dataflow graphs and their execution as plain data: what is drawn, listed and sent between page, worker and sandbox. */

/** Sizes; null where a size is known only when the graph runs. The whole is null where not even the rank is known. */
export type PartialShape = readonly (number | null)[] | null;

export interface OutputPicture {
  /** TensorFlow's name: `float32`, `int32_ref`, ... */
  readonly dtype: string;
  readonly shape: PartialShape;
}

export interface GraphNode {
  /** Scopes are separated by `/`: `loss/sub`. */
  readonly name: string;
  /** The operation's type: `MatMul`. */
  readonly op: string;
  /** As in a GraphDef: `loss/sub` (output 0), `loss/split:1`, and `^init` for a control dependency. */
  readonly inputs: readonly string[];
  /** Empty where none was asked for. */
  readonly device: string;
  readonly outputs: readonly OutputPicture[];
  /** Attributes in words, for display: `transpose_a` -> `true`. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface GraphPicture {
  readonly nodes: readonly GraphNode[];
}

/** One operation as the executor performed it. Times are microseconds since the step began. */
export interface TracedOperation {
  readonly node: string;
  readonly op: string;
  readonly inputs: readonly string[];
  /** When its last input was there and it entered the ready queue. */
  readonly ready: number;
  readonly start: number;
  readonly end: number;
  readonly device: string;
  /** Of all its outputs. */
  readonly bytes: number;
  readonly outputs: readonly { readonly dtype: string; readonly shape: readonly number[] }[];
  /** True where a branch not taken left it without live inputs: it ran nothing and passed that on. */
  readonly dead: boolean;
}

/** One `Session.run`, operations in the order of their execution. */
export interface StepTrace {
  readonly session: string;
  readonly fed: readonly string[];
  readonly fetched: readonly string[];
  readonly operations: readonly TracedOperation[];
}
