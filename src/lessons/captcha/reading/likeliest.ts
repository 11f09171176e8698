/** So many characters are shown all; of more only the likeliest few. */
const most = 10;
const few = 5;

export interface Candidate {
  readonly character: string;
  readonly probability: number;
}

/** The characters that may stand at a position, in the alphabet's order where they are few, else the likeliest first. @param probabilities [length, classes], row by row */
export function candidatesAt(probabilities: Float32Array, alphabet: string, position: number): readonly Candidate[] {
  const classes = alphabet.length;
  const all = Array.from(alphabet, (character, k) => ({ character, probability: probabilities[position * classes + k] ?? 0 }));
  return classes <= most ? all : all.sort((a, b) => b.probability - a.probability).slice(0, few);
}

/** The probability of the likeliest character at each position. */
export function surenessOf(probabilities: Float32Array, classes: number): readonly number[] {
  return Array.from({ length: probabilities.length / classes }, (_, position) => probabilities.subarray(position * classes, (position + 1) * classes).reduce((a, b) => Math.max(a, b), 0));
}

/** The probability of the whole reading, its positions taken as independent. */
export const surenessOfAll = (probabilities: Float32Array, classes: number): number => surenessOf(probabilities, classes).reduce((a, b) => a * b, 1);
