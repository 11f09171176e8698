import * as tf from '@tensorflow/tfjs-core';
import { numberParam, type Params } from '../../declarations/schema';
import type { UpdateRule } from '../updateRule';

/**
 * Adamax: `m <- b1 * m + (1 - b1) * g; u <- max(b2 * u, |g|); w <- w - lr / (1 - b1^t) * m / (u + epsilon)`.
 * Slots `mean` m and `largest` u start at 0. D. Kingma, J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, section 7.1.
 * @param params `beta1` b1, `beta2` b2, `epsilon`
 */
export function adamax(params: Params): UpdateRule {
  const beta1 = numberParam(params, 'beta1');
  const beta2 = numberParam(params, 'beta2');
  const epsilon = numberParam(params, 'epsilon');
  return {
    slots: { mean: 0, largest: 0 },
    update: ({ variable, gradient, slots: { mean = tf.zerosLike(variable), largest = tf.zerosLike(variable) }, step, learningRate }) => {
      const average = tf.add(tf.mul(mean, beta1), tf.mul(gradient, 1 - beta1));
      const bound = tf.maximum(tf.mul(largest, beta2), tf.abs(gradient));
      const descent = tf.div(tf.mul(average, learningRate / (1 - beta1 ** step)), tf.add(bound, epsilon));
      return { variable: tf.sub(variable, descent), slots: { mean: average, largest: bound } };
    },
  };
}
