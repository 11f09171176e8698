/** From the network's probabilities to the answer of the API. */
import { alphabets, classesOf, type CaptchaStyle } from '../../engine/declarations/captchaStyle';
import { decodeVector } from '../../engine/stats/captchaText';

export interface PredictionAnswer {
  readonly success: true;
  readonly prediction: string;
  /** The course's word for success, and what was done to the picture before it was read. */
  readonly debug: string;
  /** Probability of each character, as it was read. */
  readonly confidence: readonly number[];
  /** A row for each position, in the order of the alphabet. */
  readonly probabilities?: readonly (readonly number[])[];
}

/** @param probabilities [length * classes] @param notes what was done to the picture */
export function answerOf(probabilities: Float32Array, style: CaptchaStyle, notes: readonly string[], withAll: boolean): PredictionAnswer {
  const classes = classesOf(style);
  const rows = Array.from({ length: style.length }, (_, position) => Array.from(probabilities.subarray(position * classes, (position + 1) * classes)));
  return {
    success: true,
    prediction: decodeVector(probabilities, style.length, alphabets[style.alphabet]),
    debug: ['predicted', ...notes].join('; '),
    confidence: rows.map((row) => Math.max(...row)),
    ...(withAll ? { probabilities: rows } : {}),
  };
}
