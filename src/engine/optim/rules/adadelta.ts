import * as tf from '@tensorflow/tfjs-core';
import { numberParam, type Params } from '../../declarations/schema';
import type { UpdateRule } from '../updateRule';

/**
 * Adadelta: `a <- r * a + (1 - r) * g^2; d = sqrt(u + epsilon) / sqrt(a + epsilon) * g; u <- r * u + (1 - r) * d^2; w <- w - lr * d`.
 * Slots `accumulator` a and `accumulatedUpdate` u start at 0. M. Zeiler, "ADADELTA: an adaptive learning rate method", 2012.
 * @param params `rhoAdadelta` r, `epsilon`
 */
export function adadelta(params: Params): UpdateRule {
  const rho = numberParam(params, 'rhoAdadelta');
  const epsilon = numberParam(params, 'epsilon');
  const average = (before: tf.Tensor, now: tf.Tensor) => tf.add(tf.mul(before, rho), tf.mul(tf.square(now), 1 - rho));
  return {
    slots: { accumulator: 0, accumulatedUpdate: 0 },
    update: ({ variable, gradient, slots: { accumulator = tf.zerosLike(variable), accumulatedUpdate = tf.zerosLike(variable) }, learningRate }) => {
      const squares = average(accumulator, gradient);
      const ratio = tf.div(tf.sqrt(tf.add(accumulatedUpdate, epsilon)), tf.sqrt(tf.add(squares, epsilon)));
      const delta = tf.mul(ratio, gradient);
      return {
        variable: tf.sub(variable, tf.mul(delta, learningRate)),
        slots: { accumulator: squares, accumulatedUpdate: average(accumulatedUpdate, delta) },
      };
    },
  };
}
