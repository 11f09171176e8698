/** What a network answers to captchas, and how good that is. */
import type { CaptchaLoss } from '../declarations/captcha';
import { classesOf } from '../declarations/captchaStyle';
import type { CaptchaSet } from '../data/captcha';
import { captchaAccuracy } from '../stats/captchaAccuracy';
import { captchaLoss } from '../stats/captchaLosses';
import type { Metrics } from './session';

export interface CaptchaPredictions {
  readonly step: number;
  /** [pictures, length * classes], of the first pictures of a set. */
  readonly outputs: Float32Array;
}

/** Loss and accuracies over the pictures that were predicted, in float64; named as in training with `prefix` before. */
export function captchaMetrics(prefix: string, loss: CaptchaLoss, { outputs }: CaptchaPredictions, { style, truths }: CaptchaSet): Metrics {
  const classes = classesOf(style);
  const width = style.length * classes;
  const count = outputs.length / width;
  const targets = new Float32Array(width);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    targets.fill(0);
    for (let position = 0; position < style.length; position++) targets[position * classes + (truths[i * style.length + position] ?? 0)] = 1;
    sum += captchaLoss(loss, outputs.subarray(i * width, (i + 1) * width), targets);
  }
  const { acc, charAcc, captchaAcc, argmaxAcc } = captchaAccuracy(outputs, truths.subarray(0, count * style.length), style.length, classes);
  return {
    [`${prefix}_loss`]: sum / count, [`${prefix}_acc`]: acc, [`${prefix}_char_acc`]: charAcc, [`${prefix}_captcha_acc`]: captchaAcc,
    ...(prefix === 'val' ? { val_argmax_acc: argmaxAcc } : {}),
  };
}
