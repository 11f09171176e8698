/** Networks that turn a face into a vector of length 1, and what they are made of. */
import * as tf from '@tensorflow/tfjs-core';
import type { NamedVariable } from '../runtime/variables';

export interface FaceEmbedder {
  /** Shape of one input. */
  readonly input: readonly number[];
  readonly dimensions: number;
  /** What gradients change. */
  readonly variables: readonly NamedVariable[];
  /** Moving means and variances, which belong to the network as the variables do. */
  readonly statistics: readonly NamedVariable[];
  /**
   * @param x [batch, ...input] @param training standardise by the batch's own mean and variance, and let the moving ones follow
   * @returns [batch, dimensions], rows of length 1; the caller's
   */
  embed(x: tf.Tensor, training: boolean): tf.Tensor2D;
  dispose(): void;
}

/** A trained tensor of zeros. */
export function namedZeros(name: string, shape: number[]): NamedVariable {
  return { name, variable: tf.tidy(() => tf.variable(tf.zeros(shape))) };
}

/** Rows brought to length 1. */
export function normalisedRows(x: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => tf.div(x, tf.sqrt(tf.add(tf.sum(tf.square(x), 1, true), 1e-10))));
}

export function disposeVariables(variables: readonly NamedVariable[]): void {
  for (const { variable } of variables) variable.dispose();
}
