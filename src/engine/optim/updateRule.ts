/**
 * optim: how gradients change weights. One file a rule, in `rules/`; must not import models, data or training.
 *
 * An update rule in the sense of `tf.keras.optimizers.legacy` (TensorFlow 2.15), as a pure function on tensors.
 */
import type { Tensor } from '@tensorflow/tfjs-core';

export interface UpdateArguments {
  readonly variable: Tensor;
  readonly gradient: Tensor;
  /** The slots by name, each of the variable's shape. */
  readonly slots: Readonly<Record<string, Tensor>>;
  /** Counts from 1. */
  readonly step: number;
  readonly learningRate: number;
}

export interface Updated {
  readonly variable: Tensor;
  readonly slots: Readonly<Record<string, Tensor>>;
}

export interface UpdateRule {
  /** What is remembered per variable between steps, with the value that every element starts from. */
  readonly slots: Readonly<Record<string, number>>;
  /** New values; called inside a tidy. */
  readonly update: (given: UpdateArguments) => Updated;
}
