/** First weights of a network, from its seed alone: the same on every backend. */
import * as tf from '@tensorflow/tfjs-core';
import { stream } from '../runtime/random';
import type { NamedVariable } from '../runtime/variables';

/**
 * Glorot-uniform kernels and zero biases: uniform in `[-l, l)`, `l = sqrt(6 / (fanIn + fanOut))`.
 * X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010.
 */
export function initialise(variables: readonly NamedVariable[], seed: number): void {
  variables.forEach(({ variable }, index) => {
    tf.tidy(() => variable.assign(variable.rank < 2 ? tf.zeros(variable.shape) : tf.tensor(glorotUniform(variable.shape, seed, index), variable.shape)));
  });
}

/** Values of a kernel `[...window, in, out]`. */
export function glorotUniform(shape: readonly number[], seed: number, index: number): Float32Array {
  const [fanInChannels = 1, fanOutChannels = 1] = shape.slice(-2);
  const window = shape.slice(0, -2).reduce((a, b) => a * b, 1);
  const limit = Math.sqrt(6 / (window * (fanInChannels + fanOutChannels)));
  const values = new Float32Array(window * fanInChannels * fanOutChannels);
  const random = stream(seed, 'init', index);
  for (let i = 0; i < values.length; i++) values[i] = (2 * random.uniform() - 1) * limit;
  return values;
}
