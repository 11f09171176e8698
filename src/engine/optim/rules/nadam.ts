import * as tf from '@tensorflow/tfjs-core';
import { nadamMomentum } from './nadamMomentum';
import { numberParam, type Params } from '../../declarations/schema';
import type { UpdateRule } from '../updateRule';

/**
 * Nadam, Adam that looks ahead as Nesterov does: with the momentum `mu_t = b1 * (1 - 0.96^(0.004 t) / 2)`,
 * `m <- b1 * m + (1 - b1) * g; v <- b2 * v + (1 - b2) * g^2;
 * w <- w - lr * ((1 - mu_t) * g / (1 - mu_1...mu_t) + mu_(t+1) * m / (1 - mu_1...mu_(t+1))) / (sqrt(v / (1 - b2^t)) + epsilon)`.
 * Slots `mean` m and `meanSquare` v start at 0. T. Dozat, "Incorporating Nesterov momentum into Adam", ICLR workshop 2016.
 * @param params `beta1` b1, `beta2` b2, `epsilon`
 */
export function nadam(params: Params): UpdateRule {
  const beta1 = numberParam(params, 'beta1');
  const beta2 = numberParam(params, 'beta2');
  const epsilon = numberParam(params, 'epsilon');
  return {
    slots: { mean: 0, meanSquare: 0 },
    update: ({ variable, gradient, slots: { mean = tf.zerosLike(variable), meanSquare = tf.zerosLike(variable) }, step, learningRate }) => {
      const average = tf.add(tf.mul(mean, beta1), tf.mul(gradient, 1 - beta1));
      const squares = tf.add(tf.mul(meanSquare, beta2), tf.mul(tf.square(gradient), 1 - beta2));
      const { ofGradient, ofMean } = nadamMomentum(beta1, step);
      const ahead = tf.add(tf.mul(gradient, learningRate * ofGradient), tf.mul(average, learningRate * ofMean));
      const descent = tf.div(ahead, tf.add(tf.sqrt(tf.mul(squares, 1 / (1 - beta2 ** step))), epsilon));
      return { variable: tf.sub(variable, descent), slots: { mean: average, meanSquare: squares } };
    },
  };
}
