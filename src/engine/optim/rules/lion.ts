import * as tf from '@tensorflow/tfjs-core';
import { numberParam, type Params } from '../../declarations/schema';
import type { UpdateRule } from '../updateRule';

/**
 * Lion: `w <- w - (lr * decay * w + lr * sign(b1 * m + (1 - b1) * g)); m <- b2 * m + (1 - b2) * g`. Every step is equally
 * long in each coordinate. Slot `mean` m starts at 0.
 * X. Chen et al., "Symbolic discovery of optimization algorithms", NeurIPS 2023.
 * @param params `beta1` b1, `beta2Lion` b2, `weightDecay` decay
 */
export function lion(params: Params): UpdateRule {
  const beta1 = numberParam(params, 'beta1');
  const beta2 = numberParam(params, 'beta2Lion');
  const decay = numberParam(params, 'weightDecay');
  return {
    slots: { mean: 0 },
    update: ({ variable, gradient, slots: { mean = tf.zerosLike(variable) }, learningRate }) => {
      const direction = tf.sign(tf.add(tf.mul(mean, beta1), tf.mul(gradient, 1 - beta1)));
      const average = tf.add(tf.mul(mean, beta2), tf.mul(gradient, 1 - beta2));
      const descent = tf.add(tf.mul(variable, learningRate * decay), tf.mul(direction, learningRate));
      return { variable: tf.sub(variable, descent), slots: { mean: average } };
    },
  };
}
