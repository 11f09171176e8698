/** The course's regression as a dataflow graph; the lesson shows this file as the code that runs. */
import type { TensorFlow } from '../graph/tensorflow';

/**
 * Builds loss = 1/(2n) (y_pred - y)^T (y_pred - y) with y_pred = x w, and its descent.
 * @param inputs columns of x, the column of ones included @param rows of a batch, null where it changes
 */
export function linearRegression(tf: TensorFlow, inputs: number, rows: number | null, learningRate: number) {
  const { x, y } = tf.nameScope('input', () => ({
    x: tf.placeholder(tf.float32, { shape: [rows, inputs], name: 'x' }),
    y: tf.placeholder(tf.float32, { shape: [rows, 1], name: 'y' }),
  }));

  const { weights, prediction } = tf.nameScope('hypothesis', () => {
    const weights = tf.getVariable('weights', { shape: [inputs, 1], initializer: tf.zerosInitializer() });
    return { weights, prediction: tf.matmul(x, weights, { name: 'y_pred' }) };
  });

  const loss = tf.nameScope('loss', () => {
    const error = prediction.sub(y);
    const twice = rows === null ? tf.cast(tf.size(y), tf.float32).mul(2) : 2 * rows;
    return tf.matmul(error, error, { transposeA: true }).div(twice);
  });

  const optimizer = tf.train.GradientDescentOptimizer(learningRate);
  const step = tf.nameScope('train', () => optimizer.minimize(loss));
  return { x, y, weights, loss, step };
}
