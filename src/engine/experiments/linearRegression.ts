/** The course's regression in TensorFlow.js; the lesson shows this file as the code that runs. */
import * as tf from '@tensorflow/tfjs-core';

/**
 * loss = 1/(2n) (y_pred - y)^T (y_pred - y) with y_pred = X w.
 * @param x [n, features + 1], first column ones @param y [n, 1] @param w [features + 1, 1]
 */
export function squaredErrorLoss(x: tf.Tensor2D, y: tf.Tensor2D, w: tf.Tensor2D): tf.Scalar {
  const error = tf.sub<tf.Tensor2D>(tf.matMul(x, w), y);
  return tf.reshape<tf.Rank.R0>(tf.div(tf.matMul(error, error, true), 2 * x.shape[0]), []);
}

/** The loss on the given rows and its gradient dloss/dw, by which gradient descent updates w <- w - learningRate * dloss/dw. */
export function lossWithGradient(x: tf.Tensor2D, y: tf.Tensor2D, w: tf.Variable<tf.Rank.R2>): readonly [tf.Scalar, tf.Tensor] {
  const { value, grads } = tf.variableGrads(() => squaredErrorLoss(x, y, w), [w]);
  return [value, grads[w.name] ?? tf.zerosLike(w)];
}
