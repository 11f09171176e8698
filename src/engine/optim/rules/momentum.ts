import * as tf from '@tensorflow/tfjs-core';
import { numberParam, type Params } from '../../declarations/schema';
import type { UpdateRule } from '../updateRule';

/**
 * Heavy-ball momentum: `v <- m * v - lr * g; w <- w + v`. Slot `velocity` starts at 0.
 * The learning rate is inside the velocity, as in Keras: a change of it takes effect gradually.
 * B. Polyak, "Some methods of speeding up the convergence of iteration methods", USSR Comp. Math. 4, 1964.
 * @param params `momentum` m
 */
export function momentum(params: Params): UpdateRule {
  const share = numberParam(params, 'momentum');
  return {
    slots: { velocity: 0 },
    update: ({ variable, gradient, slots: { velocity = tf.zerosLike(variable) }, learningRate }) => {
      const moved = tf.sub(tf.mul(velocity, share), tf.mul(gradient, learningRate));
      return { variable: tf.add(variable, moved), slots: { velocity: moved } };
    },
  };
}
