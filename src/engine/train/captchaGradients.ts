import * as tf from '@tensorflow/tfjs-core';
import type { CaptchaLoss } from '../declarations/captcha';
import { classesOf, type CaptchaStyle } from '../declarations/captchaStyle';
import { characterProbabilities } from '../models/characterSoftmax';
import type { Noise } from '../models/dropout';
import type { Network } from '../models/network';
import { lossGradients } from '../runtime/variables';
import { BatchComputation } from './batchComputation';
import { captchaAccuracies, captchaAccuracyNames, captchaLoss } from './captchaLoss';

/** Names of what comes before the gradients. */
export const captchaStepMetrics = ['loss', ...captchaAccuracyNames] as const;

export interface CaptchaGradientsOptions {
  readonly network: Network;
  readonly style: CaptchaStyle;
  readonly loss: CaptchaLoss;
  /** Read anew in every step; null: without dropout. */
  readonly noise: Noise | null;
}

/** `captchaStepMetrics` and the gradient of every variable, for batches of pictures [count, height, width, 1] with targets [count, length * classes]. */
export function captchaGradients({ network, style, loss, noise }: CaptchaGradientsOptions) {
  const outputs = style.length * classesOf(style);
  return new BatchComputation({
    shapes: [[style.height, style.width, 1], [outputs]] as const,
    lasting: () => network.variables.map(({ variable }) => variable),
    perform: ([x, y]) => {
      const targets = tf.reshape<tf.Rank.R2>(y, [-1, outputs]);
      let accuracies: readonly tf.Tensor[] = [];
      const { loss: value, gradients } = lossGradients(() => {
        const probabilities = characterProbabilities(network.logits(x, noise), classesOf(style));
        accuracies = captchaAccuracies(targets, probabilities, style.length).map((accuracy) => tf.keep(accuracy));
        return captchaLoss(loss, targets, probabilities);
      }, network.variables);
      return [value, ...accuracies, ...gradients];
    },
  });
}
