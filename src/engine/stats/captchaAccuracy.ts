/** Four ways to count how well captchas were read, from the same outputs. */
import { largestIn, largestOfRows } from './captchaText';

export interface CaptchaAccuracy {
  /** Share of all outputs that round to their target (Keras's accuracy with binary cross-entropy); without a guess it is 1 - 1/classes. */
  readonly acc: number;
  /** Share of characters read rightly. */
  readonly charAcc: number;
  /** Share of captchas with every character right. */
  readonly captchaAcc: number;
  /**
   * Keras's accuracy with every other loss: is the largest of all outputs of a captcha the first 1 of its target? As that
   * one belongs to the first position, the surest character of a captcha must be its first.
   */
  readonly argmaxAcc: number;
}

/**
 * @param outputs [count, length, classes], row by row
 * @param truths [count, length]: the right class of each position
 * @returns NaN everywhere where there is no captcha
 * @throws RangeError where the two do not fit together
 */
export function captchaAccuracy(outputs: ArrayLike<number>, truths: ArrayLike<number>, length: number, classes: number): CaptchaAccuracy {
  if (outputs.length !== truths.length * classes || truths.length % length !== 0) throw new RangeError(`${outputs.length} outputs, ${truths.length} truths of ${length} x ${classes}`);
  const read = largestOfRows(outputs, classes);
  const count = truths.length / length;
  const width = length * classes;
  let [elements, characters, captchas, first] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    let right = 0;
    for (let position = i * length; position < (i + 1) * length; position++) {
      const truth = truths[position] ?? -1;
      if (read[position] === truth) right++;
      elements += roundedRightly(outputs, position * classes, classes, truth);
    }
    characters += right;
    if (right === length) captchas++;
    if (largestIn(outputs, i * width, (i + 1) * width) - i * width === truths[i * length]) first++;
  }
  return { acc: elements / outputs.length, charAcc: characters / truths.length, captchaAcc: captchas / count, argmaxAcc: first / count };
}

/** How many outputs of a row are on their target's side of a half; a half itself counts as 0, as in Keras. */
function roundedRightly(outputs: ArrayLike<number>, from: number, classes: number, truth: number): number {
  let right = 0;
  for (let k = 0; k < classes; k++) if (((outputs[from + k] ?? 0) > 0.5) === (k === truth)) right++;
  return right;
}
