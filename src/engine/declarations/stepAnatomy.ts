/** The next training step of a run, taken apart without being made. */

/** Over all values of a tensor. */
export interface TensorSummary {
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Euclidean length. */
  readonly norm: number;
}

/** A tensor thinned for drawing: along every axis only some places are kept, evenly spread; the summary is of the whole. */
export interface ThinTensor {
  /** Before it was thinned. */
  readonly shape: readonly number[];
  /** The places kept, one list an axis. */
  readonly kept: readonly (readonly number[])[];
  /** Row by row, of the kept places. */
  readonly values: Float32Array;
  readonly summary: TensorSummary;
}

/** What passes through a layer for one picture of the batch, in both directions. */
export interface LayerAnatomy {
  readonly layer: string;
  readonly type: string;
  /** Without the batch dimension; as in training, so behind the dropout masks of that step. */
  readonly output: ThinTensor;
  /** Of the batch's loss with respect to that output. */
  readonly gradient: ThinTensor;
}

/** One weight of a tensor on its way through the step. */
export interface FollowedWeight {
  /** Its place, one index an axis. */
  readonly place: readonly number[];
  readonly before: number;
  readonly gradient: number;
  readonly processed: number;
  readonly after: number;
}

export interface WeightAnatomy {
  readonly name: string;
  readonly before: ThinTensor;
  /** Of the batch's loss. */
  readonly gradient: ThinTensor;
  /** What the optimizer is given, after clipping and noise. */
  readonly processed: ThinTensor;
  /** `after - before`. */
  readonly update: ThinTensor;
  readonly after: ThinTensor;
  /** The weight that moves farthest. */
  readonly followed: FollowedWeight;
}

export interface StepAnatomy {
  /** The number of the update, from 1. */
  readonly update: number;
  readonly learningRate: number;
  readonly batch: {
    readonly labels: readonly number[];
    /** -log of the probability that each example's label gets. */
    readonly losses: Float32Array;
    /** [examples, classes], row by row. */
    readonly probabilities: Float32Array;
    readonly loss: number;
    /** The first few pictures, 0..1, one after another. */
    readonly pictures: Float32Array;
    readonly height: number;
    readonly width: number;
  };
  /** Which example of the batch the layers show. */
  readonly example: number;
  /** Scores before the softmax, of that example. */
  readonly logits: Float32Array;
  /** From the input to the logits. */
  readonly layers: readonly LayerAnatomy[];
  readonly weights: readonly WeightAnatomy[];
}
