import type { LookAnswer } from '../../../engine/protocol';
import { surenessOfAll } from '../reading/likeliest';

type Examples = LookAnswer & { readonly kind: 'captcha-examples' };

/** A validation picture with what was read in it. */
export interface Example {
  readonly text: string;
  readonly read: string;
  /** [length, classes], row by row. */
  readonly probabilities: Float32Array;
  /** Probability of the whole reading. */
  readonly sure: number;
  /** 0..255, row by row, 255 is paper. */
  readonly grey: Uint8Array;
}

export function examplesOf({ alphabet, width, height, grey, texts, read, probabilities }: Examples): readonly Example[] {
  const pixels = width * height;
  return texts.map((text, i) => {
    const outputs = text.length * alphabet.length;
    const own = probabilities.subarray(i * outputs, (i + 1) * outputs);
    return { text, read: read[i] ?? '', probabilities: own, sure: surenessOfAll(own, alphabet.length), grey: grey.subarray(i * pixels, (i + 1) * pixels) };
  });
}

/** Those in which `truth` was read as `predicted`, at `position` or, where that is null, anywhere. */
export function confusedExamples(examples: readonly Example[], position: number | null, truth: string, predicted: string): readonly Example[] {
  return examples.filter(({ text, read }) => Array.from(text).some((character, i) => (position === null || position === i) && character === truth && read.charAt(i) === predicted));
}

/** The matrix of one position, or the sum of all: row = truth, column = reading. @param counts [length, classes, classes] */
export function matrixAt(counts: Uint32Array, classes: number, position: number | null): Uint32Array {
  const size = classes * classes;
  if (position !== null) return counts.slice(position * size, (position + 1) * size);
  const sum = new Uint32Array(size);
  counts.forEach((count, i) => { sum[i % size] = (sum[i % size] ?? 0) + count; });
  return sum;
}
