import * as tf from '@tensorflow/tfjs-core';
import type { UpdateRule } from '../updateRule';

/**
 * Gradient descent: `w <- w - lr * g`.
 * H. Robbins, S. Monro, "A stochastic approximation method", Annals of Mathematical Statistics 22, 1951.
 */
export function sgd(): UpdateRule {
  return {
    slots: {},
    update: ({ variable, gradient, learningRate }) => ({ variable: tf.sub(variable, tf.mul(gradient, learningRate)), slots: {} }),
  };
}
