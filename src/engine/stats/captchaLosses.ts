/**
 * The losses of a captcha network as Keras 2.2 computes them from a captcha's outputs, term by term: four softmax rows of
 * ten are one vector of forty for it. On plain numbers, for figures and as a reference; training computes on tensors.
 */
import type { CaptchaLoss } from '../declarations/captcha';

/** Keras keeps probabilities this far from 0 and 1. */
const epsilon = 1e-7;
const clipped = (p: number): number => Math.min(1 - epsilon, Math.max(epsilon, p));

/**
 * @param outputs all outputs of one captcha, length * classes, each from 0 to 1
 * @param targets as many ones and zeros
 * @returns what each output adds to the loss; the loss is their sum
 */
export function captchaLossTerms(loss: CaptchaLoss, outputs: ArrayLike<number>, targets: ArrayLike<number>): Float64Array {
  const count = outputs.length;
  const sum = sumOf(outputs);
  return Float64Array.from({ length: count }, (_, i) => {
    const [p, t] = [outputs[i] ?? Number.NaN, targets[i] ?? Number.NaN];
    switch (loss) {
      case 'binary-ce':
        return -(t * Math.log(clipped(p)) + (1 - t) * Math.log(1 - clipped(p))) / count;
      case 'categorical-ce':
        // Takes the whole vector for one distribution: with four rows that each sum to 1, everything is divided by 4.
        return t === 0 ? 0 : -t * Math.log(clipped(p / sum));
      case 'mse':
        return (p - t) ** 2 / count;
      case 'poisson':
        return (p - t * Math.log(p + epsilon)) / count;
    }
  });
}

/** The loss of one captcha; arguments as of `captchaLossTerms`. */
export const captchaLoss = (loss: CaptchaLoss, outputs: ArrayLike<number>, targets: ArrayLike<number>): number => sumOf(captchaLossTerms(loss, outputs, targets));

/**
 * The derivatives of the loss with respect to the scores z that the softmax of each row turned into `outputs`:
 * dL/dz_j = p_j (g_j - sum_k g_k p_k), g = dL/dp. A step of gradient descent moves scores against them.
 * @param classes outputs of a row
 */
export function captchaScoreSlopes(loss: CaptchaLoss, outputs: ArrayLike<number>, targets: ArrayLike<number>, classes: number): Float64Array {
  const slopes = outputSlopes(loss, outputs, targets);
  const along = (k: number): number => (slopes[k] ?? 0) * (outputs[k] ?? 0);
  return slopes.map((slope, i) => {
    const row = i - (i % classes);
    let mean = 0;
    for (let k = row; k < row + classes; k++) mean += along(k);
    return (outputs[i] ?? 0) * (slope - mean);
  });
}

/** dL/dp of each output; beyond the clipping there is none. */
function outputSlopes(loss: CaptchaLoss, outputs: ArrayLike<number>, targets: ArrayLike<number>): Float64Array {
  const count = outputs.length;
  const sum = sumOf(outputs);
  const unclipped = (t: number, p: number): number => (p / sum < epsilon ? 0 : t);
  const ones = sumOf(Float64Array.from({ length: count }, (_, i) => unclipped(targets[i] ?? 0, outputs[i] ?? 0)));
  return Float64Array.from({ length: count }, (_, i) => {
    const [p, t] = [outputs[i] ?? Number.NaN, targets[i] ?? Number.NaN];
    switch (loss) {
      case 'binary-ce':
        return p === clipped(p) ? (p - t) / (p * (1 - p) * count) : 0;
      case 'categorical-ce':
        return (unclipped(t, p) === 0 ? 0 : -t / p) + ones / sum;
      case 'mse':
        return (2 * (p - t)) / count;
      case 'poisson':
        return (1 - t / (p + epsilon)) / count;
    }
  });
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum;
}
