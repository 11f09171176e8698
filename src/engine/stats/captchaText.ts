/** A captcha's text as a network's target, and back: one row of ones and zeros for each position, end to end. */
import { EngineError } from '../errors/failure';

/**
 * @param alphabet the characters that may stand at a position, each once; a character's class is its place there
 * @returns one class a position, [length]
 * @throws bad-parameter for another length, and for a character outside the alphabet
 */
export function classesOfText(text: string, length: number, alphabet: string): Uint8Array {
  const characters = Array.from(text);
  if (characters.length !== length) throw new EngineError('bad-parameter', { name: 'text', value: text, expected: `${length} characters, not ${characters.length}` });
  return Uint8Array.from(characters, (character, i) => {
    const k = alphabet.indexOf(character);
    if (k < 0) throw new EngineError('bad-parameter', { name: 'text', value: text, expected: `only characters from ${alphabet}, not “${character}” at position ${i + 1}` });
    return k;
  });
}

/** The text as a vector of length * classes: 1 for the right class of each position, else 0. @throws as `classesOfText` */
export function encodeText(text: string, length: number, alphabet: string): Float32Array {
  const vector = new Float32Array(length * alphabet.length);
  classesOfText(text, length, alphabet).forEach((k, i) => {
    vector[i * alphabet.length + k] = 1;
  });
  return vector;
}

/**
 * The characters with the largest value of their row; of equal ones the first.
 * @param vector length * alphabet.length values, row by row
 * @throws bad-parameter for another number of values
 */
export function decodeVector(vector: ArrayLike<number>, length: number, alphabet: string): string {
  const expected = length * alphabet.length;
  if (vector.length !== expected) throw new EngineError('bad-parameter', { name: 'vector', value: vector.length, expected: `${expected} values` });
  return Array.from(largestOfRows(vector, alphabet.length), (k) => alphabet.charAt(k)).join('');
}

/** Where each row of `classes` values has its largest one; of equal ones the first. Of several captchas: [count * length]. */
export function largestOfRows(values: ArrayLike<number>, classes: number): Uint8Array {
  return Uint8Array.from({ length: values.length / classes }, (_, row) => largestIn(values, row * classes, (row + 1) * classes) - row * classes);
}

/** Index of the largest value from `from` up to, without, `to`; of equal ones the first. */
export function largestIn(values: ArrayLike<number>, from: number, to: number): number {
  let best = from;
  for (let i = from + 1; i < to; i++) if ((values[i] ?? 0) > (values[best] ?? 0)) best = i;
  return best;
}
