import * as tf from '@tensorflow/tfjs-core';
import type { Optimizer } from '../optim/optimizer';
import { lossGradients, type NamedVariable } from './variables';

/** Whether the current backend answers later than it is asked. */
export const computesOnGpu = (): boolean => tf.getBackend() === 'webgl' || tf.getBackend() === 'webgpu';

export interface WarmUpOptions {
  readonly variables: readonly NamedVariable[];
  /** The loss of a batch of the real size; its values do not matter. */
  readonly loss: () => tf.Scalar;
  /** Of the real kind, and of no other use: it is disposed of. */
  readonly optimizer: Optimizer;
}

/**
 * Performs a training step whose results are thrown away, so that a GPU's programs are compiled and its memory is
 * allocated while data are still being loaded. The variables keep their values; copies of them are updated.
 */
export async function warmUp({ variables, loss, optimizer }: WarmUpOptions): Promise<void> {
  const copies = variables.map(({ name, variable }) => ({ name, variable: tf.tidy(() => tf.variable(tf.zerosLike(variable))) }));
  const value = tf.tidy(() => {
    const step = lossGradients(loss, variables);
    optimizer.apply(copies, step.gradients, 1, 0);
    return step.loss;
  });
  await value.data();
  tf.dispose([value, ...copies.map(({ variable }) => variable)]);
  optimizer.dispose();
}
