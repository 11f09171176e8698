/** Losses and accuracies of captchas' outputs on tensors, as Keras 2.2 computes them; in plain numbers: `stats/captchaLosses`, `stats/captchaAccuracy`. */
import * as tf from '@tensorflow/tfjs-core';
import type { CaptchaLoss } from '../declarations/captcha';

/** Keras keeps probabilities this far from 0 and 1; beyond that there is no slope. */
const epsilon = 1e-7;

/**
 * Mean over the batch of the loss of one captcha.
 * @param targets zeros and ones [batch, length * classes] @param outputs probabilities of the same shape
 */
export function captchaLoss(loss: CaptchaLoss, targets: tf.Tensor2D, outputs: tf.Tensor2D): tf.Scalar {
  switch (loss) {
    case 'binary-ce': {
      // |1 - t - p|: the probability of what is true, p where t is 1 and 1 - p where it is 0.
      return tf.neg(tf.mean<tf.Scalar>(tf.log(tf.abs(tf.sub(tf.sub(1, targets), clipped(outputs))))));
    }
    case 'categorical-ce': {
      // All rows of a captcha count as one distribution.
      const shares = clipped(tf.div(outputs, tf.sum(outputs, 1, true)));
      return tf.neg(tf.mean<tf.Scalar>(tf.sum(tf.mul(targets, tf.log(shares)), 1)));
    }
    case 'mse':
      return tf.mean<tf.Scalar>(tf.square(tf.sub(outputs, targets)));
    case 'poisson':
      return tf.mean<tf.Scalar>(tf.sub(outputs, tf.mul(targets, tf.log(tf.add(outputs, epsilon)))));
  }
}

/** Zero times the probability lets NaN through, which WASM's clipping turns into a bound: a run that diverges must be seen to. */
const clipped = (p: tf.Tensor): tf.Tensor => tf.add(tf.clipByValue(p, epsilon, 1 - epsilon), tf.mul(p, 0));

/** Names of what `captchaAccuracies` gives. */
export const captchaAccuracyNames = ['acc', 'char_acc', 'captcha_acc'] as const;

/** Shares of outputs, of characters and of whole captchas that are right; arguments as of `captchaLoss`. */
export function captchaAccuracies(targets: tf.Tensor2D, outputs: tf.Tensor2D, length: number): readonly [tf.Scalar, tf.Scalar, tf.Scalar] {
  const [batch, width] = outputs.shape;
  const [truths, read] = [targets, outputs].map((rows) => tf.argMax(tf.reshape(rows, [batch * length, width / length]), 1)) as [tf.Tensor, tf.Tensor];
  const right = tf.reshape(share(tf.equal(truths, read)), [batch, length]);
  const rounded = tf.equal(tf.greater(outputs, 0.5), tf.greater(targets, 0.5));
  return [tf.mean<tf.Scalar>(share(rounded)), tf.mean<tf.Scalar>(right), tf.mean<tf.Scalar>(tf.min(right, 1))];
}

const share = (truth: tf.Tensor): tf.Tensor => tf.cast(truth, 'float32');
