import * as tf from '@tensorflow/tfjs-core';
import { numberParam, type Params } from '../../declarations/schema';
import type { UpdateRule } from '../updateRule';

/**
 * Adagrad: `a <- a + g^2; w <- w - lr * g / (sqrt(a) + epsilon)`. Slot `accumulator` starts at `initialAccumulator`.
 * J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods for online learning and stochastic optimization", JMLR 12, 2011.
 * @param params `initialAccumulator`, `epsilon`
 */
export function adagrad(params: Params): UpdateRule {
  const epsilon = numberParam(params, 'epsilon');
  return {
    slots: { accumulator: numberParam(params, 'initialAccumulator') },
    update: ({ variable, gradient, slots: { accumulator = tf.zerosLike(variable) }, learningRate }) => {
      const summed = tf.add(accumulator, tf.square(gradient));
      const descent = tf.div(tf.mul(gradient, learningRate), tf.add(tf.sqrt(summed), epsilon));
      return { variable: tf.sub(variable, descent), slots: { accumulator: summed } };
    },
  };
}
