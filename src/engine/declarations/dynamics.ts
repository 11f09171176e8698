/** How a network's insides move while it trains: what is told of one moment. */
import type { HistogramPoint } from './eventLog';

/** In TensorFlow's buckets; null where a value is not finite. */
export type ValueCounts = Omit<HistogramPoint, 'step' | 'wallTime'> | null;

/** A weight tensor, with its gradient on the batch of the next step and the update that this step would make. */
export interface WeightDynamics {
  readonly name: string;
  readonly values: ValueCounts;
  readonly gradients: ValueCounts;
  readonly gradientNorm: number;
  /** |update| / |weights|, Euclidean lengths; NaN where all weights are 0. */
  readonly updateRatio: number;
}

/** A layer's outputs for the first pictures of that batch, without dropout. */
export interface LayerDynamics {
  readonly layer: string;
  readonly activations: ValueCounts;
  /** Share of the units (of a convolution: the channels) that answer 0 to every one of these pictures; null for layers without ReLU. */
  readonly dead: number | null;
}

export interface NetworkDynamics {
  readonly examples: number;
  readonly weights: readonly WeightDynamics[];
  readonly layers: readonly LayerDynamics[];
}
