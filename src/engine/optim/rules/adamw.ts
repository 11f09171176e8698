import * as tf from '@tensorflow/tfjs-core';
import { numberParam, type Params } from '../../declarations/schema';
import type { UpdateRule } from '../updateRule';

/**
 * AdamW, Adam with decoupled weight decay: `m <- b1 * m + (1 - b1) * g; v <- b2 * v + (1 - b2) * g^2;
 * w <- w - (lr * decay * w + lr * sqrt(1 - b2^t) / (1 - b1^t) * m / (sqrt(v) + epsilon))`. The decay is not divided by
 * the root as it is when it is part of the gradient. Slots `mean` m and `meanSquare` v start at 0.
 * I. Loshchilov, F. Hutter, "Decoupled weight decay regularization", ICLR 2019.
 * @param params `beta1` b1, `beta2` b2, `epsilon`, `weightDecay` decay
 */
export function adamw(params: Params): UpdateRule {
  const beta1 = numberParam(params, 'beta1');
  const beta2 = numberParam(params, 'beta2');
  const epsilon = numberParam(params, 'epsilon');
  const decay = numberParam(params, 'weightDecay');
  return {
    slots: { mean: 0, meanSquare: 0 },
    update: ({ variable, gradient, slots: { mean = tf.zerosLike(variable), meanSquare = tf.zerosLike(variable) }, step, learningRate }) => {
      const average = tf.add(tf.mul(mean, beta1), tf.mul(gradient, 1 - beta1));
      const squares = tf.add(tf.mul(meanSquare, beta2), tf.mul(tf.square(gradient), 1 - beta2));
      const rate = (learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
      const descent = tf.div(tf.mul(average, rate), tf.add(tf.sqrt(squares), epsilon));
      return { variable: tf.sub(variable, tf.add(tf.mul(variable, learningRate * decay), descent)), slots: { mean: average, meanSquare: squares } };
    },
  };
}
