import * as tf from '@tensorflow/tfjs-core';
import { numberParam, type Params } from '../../declarations/schema';
import type { UpdateRule } from '../updateRule';

/**
 * RMSprop: `s <- rho * s + (1 - rho) * g^2; w <- w - lr * g / (sqrt(s) + epsilon)`. Slot `meanSquare` starts at 0.
 * T. Tieleman, G. Hinton, "Neural networks for machine learning", lecture 6.5, Coursera 2012.
 * @param params `rho`, `epsilon`
 */
export function rmsprop(params: Params): UpdateRule {
  const rho = numberParam(params, 'rho');
  const epsilon = numberParam(params, 'epsilon');
  return {
    slots: { meanSquare: 0 },
    update: ({ variable, gradient, slots: { meanSquare = tf.zerosLike(variable) }, learningRate }) => {
      const squares = tf.add(tf.mul(meanSquare, rho), tf.mul(tf.square(gradient), 1 - rho));
      const descent = tf.div(tf.mul(gradient, learningRate), tf.add(tf.sqrt(squares), epsilon));
      return { variable: tf.sub(variable, descent), slots: { meanSquare: squares } };
    },
  };
}
