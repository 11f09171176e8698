import * as tf from '@tensorflow/tfjs-core';
import { numberParam, type Params } from '../../declarations/schema';
import type { UpdateRule } from '../updateRule';

/**
 * Nesterov momentum: `v <- m * v - lr * g; w <- w + m * v - lr * g`. Slot `velocity` starts at 0.
 * Y. Nesterov, "A method of solving a convex programming problem with convergence rate O(1/k^2)", 1983, in the form of
 * I. Sutskever et al., "On the importance of initialization and momentum in deep learning", ICML 2013.
 * @param params `momentum` m
 */
export function nesterov(params: Params): UpdateRule {
  const share = numberParam(params, 'momentum');
  return {
    slots: { velocity: 0 },
    update: ({ variable, gradient, slots: { velocity = tf.zerosLike(variable) }, learningRate }) => {
      const descent = tf.mul(gradient, learningRate);
      const moved = tf.sub(tf.mul(velocity, share), descent);
      return { variable: tf.add(variable, tf.sub(tf.mul(moved, share), descent)), slots: { velocity: moved } };
    },
  };
}
