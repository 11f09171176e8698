/** Which examples come when, and their bytes as the networks want them. */
import { stream } from '../runtime/random';
import type { LabelledImages } from './mnist';

/** One order for everybody, so that a smaller training set is part of every larger one, whatever the run's seed. */
const subsetSeed = 1;

/**
 * The examples that a training set of `n` out of `count` takes: the first n of one fixed permutation, so that every class
 * has about its share. All of them come in their own order.
 */
export function firstExamples(count: number, n: number): Uint32Array<ArrayBuffer> {
  if (n >= count) return Uint32Array.from({ length: count }, (_, i) => i);
  return stream(subsetSeed, 'subset').permutation(count).slice(0, n);
}

/** The order of epoch `epoch` (from 0) over `n` examples: a pure function of its arguments. */
export function epochOrder(seed: number, epoch: number, n: number): Uint32Array<ArrayBuffer> {
  return stream(seed, 'shuffle', epoch).permutation(n);
}

/**
 * Converts examples order[from..to-1] batch by batch, so that the set itself stays in bytes.
 * @param x [to - from, pixels], receives 0..1
 * @param y [to - from, classes], receives one-hot rows
 */
export function fillBatch(set: LabelledImages, order: ArrayLike<number>, from: number, to: number, x: Float32Array, y: Float32Array): void {
  const { images, labels } = set;
  const count = to - from;
  const pixels = x.length / count;
  const classes = y.length / count;
  // Four pixels at a glance, where pictures lie on word boundaries: most of them are background.
  const words = images.byteOffset % 4 === 0 && pixels % 4 === 0 ? new Uint32Array(images.buffer, images.byteOffset, images.length >> 2) : null;
  x.fill(0);
  y.fill(0);
  for (let row = 0; row < count; row++) {
    const example = order[from + row] ?? 0;
    const source = example * pixels;
    const target = row * pixels;
    for (let begin = 0; begin < pixels; begin += 4) {
      if (words !== null && words[(source + begin) >> 2] === 0) continue;
      const end = Math.min(begin + 4, pixels);
      for (let i = begin; i < end; i++) x[target + i] = (images[source + i] ?? 0) / 255;
    }
    y[row * classes + (labels[example] ?? 0)] = 1;
  }
}
