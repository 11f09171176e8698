/** Whether the current backend really computes with 32-bit floats. */
import * as tf from '@tensorflow/tfjs-core';

/**
 * Phones' GPUs may round to 16 bits, which trains to NaN (tfjs#3267, #3084): there 1e-5 squared is 0, small steps on
 * weights vanish, and a sum of many ones stops growing at 2048.
 */
export async function computesInFloat32(): Promise<boolean> {
  const probe = tf.tidy(() => {
    const tiny = tf.square(tf.tensor1d([1e-5, 3e-5]));
    const step = tf.sub(tf.add(tf.tensor1d([1]), tf.tensor1d([2 ** -20])), 1);
    const total = tf.reshape(tf.sum(tf.ones([4_097])), [1]);
    return tf.concat([tiny, step, total]);
  });
  const [a = 0, b = 0, c = 0, total = 0] = await probe.data();
  probe.dispose();
  return near(a, 1e-10) && near(b, 9e-10) && near(c, 2 ** -20) && total === 4_097;
}

function near(value: number, expected: number): boolean {
  return Math.abs(value - expected) < 1e-3 * expected;
}
