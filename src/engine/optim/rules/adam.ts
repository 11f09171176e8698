import * as tf from '@tensorflow/tfjs-core';
import { numberParam, type Params } from '../../declarations/schema';
import type { UpdateRule } from '../updateRule';

/**
 * Adam: `m <- b1 * m + (1 - b1) * g; v <- b2 * v + (1 - b2) * g^2;
 * w <- w - lr * sqrt(1 - b2^t) / (1 - b1^t) * m / (sqrt(v) + epsilon)`. Slots `mean` m and `meanSquare` v start at 0.
 * D. Kingma, J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, in the form before its section 2.1
 * ("epsilon hat"), which TensorFlow uses.
 * @param params `beta1` b1, `beta2` b2, `epsilon`
 */
export function adam(params: Params): UpdateRule {
  const beta1 = numberParam(params, 'beta1');
  const beta2 = numberParam(params, 'beta2');
  const epsilon = numberParam(params, 'epsilon');
  return {
    slots: { mean: 0, meanSquare: 0 },
    update: ({ variable, gradient, slots: { mean = tf.zerosLike(variable), meanSquare = tf.zerosLike(variable) }, step, learningRate }) => {
      const average = tf.add(tf.mul(mean, beta1), tf.mul(gradient, 1 - beta1));
      const squares = tf.add(tf.mul(meanSquare, beta2), tf.mul(tf.square(gradient), 1 - beta2));
      const rate = (learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
      const descent = tf.div(tf.mul(average, rate), tf.add(tf.sqrt(squares), epsilon));
      return { variable: tf.sub(variable, descent), slots: { mean: average, meanSquare: squares } };
    },
  };
}
