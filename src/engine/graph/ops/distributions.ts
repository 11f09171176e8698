/** Random numbers of a distribution from uniform bits, as tensorflow/core/lib/random/random_distributions.h makes them: equal seeds give TensorFlow's numbers. */
import type { Philox } from './philox';

const { fround } = Math;
const smallestUniform = 1e-7;
/** Blocks of Philox that are set aside for every four numbers of a distribution that rejects some. */
const blocksPerGroup = 256;
const truncation = 2;

/** 23 bits as a number in [0, 1). */
const unit = (bits: number): number => (bits & 0x7fffff) * 2 ** -23;

/** Two independent normal numbers (G. Box, M. Muller, 1958). */
function normalPair(bits: number, angle: number): [number, number] {
  const radius = fround(Math.sqrt(fround(-2 * fround(Math.log(Math.max(unit(bits), fround(smallestUniform)))))));
  const turn = fround(2 * Math.PI * unit(angle));
  return [fround(fround(Math.sin(turn)) * radius), fround(fround(Math.cos(turn)) * radius)];
}

export function uniformNumbers(philox: Philox, size: number): Float32Array {
  return Float32Array.from({ length: size }, () => unit(philox.next()));
}

export function normalNumbers(philox: Philox, size: number): Float32Array {
  const numbers = new Float32Array(size);
  for (let i = 0; i < size; i += 2) numbers.set(normalPair(philox.next(), philox.next()).slice(0, size - i), i);
  return numbers;
}

/** Normal numbers within two standard deviations. @param position block of the generator at which it stands */
export function truncatedNormalNumbers(philox: Philox, size: number, position: number): Float32Array {
  const numbers = new Float32Array(size);
  for (let i = 0; i < size; i += 4) {
    philox.moveTo(position + (i / 4) * blocksPerGroup);
    const group: number[] = [];
    while (group.length < 4) group.push(...normalPair(philox.next(), philox.next()).filter((number) => Math.abs(number) < truncation));
    numbers.set(group.slice(0, Math.min(4, size - i)), i);
  }
  return numbers;
}

/** Whole numbers from `from` to before `to`. */
export function uniformIntegers(philox: Philox, size: number, from: number, to: number): Int32Array {
  return Int32Array.from({ length: size }, () => from + (philox.next() % (to - from)));
}

/** The numbers 0 to size - 1 in random order. */
export function shuffledIndices(philox: Philox, size: number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, i) => i);
  for (let i = 0; i + 1 < size; i++) {
    const j = i + (philox.next() % (size - i));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
