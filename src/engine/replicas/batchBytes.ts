import type { LabelledImages } from '../data/mnist';
import type { BatchBytes } from './messages';

/** A copy of the pictures at `indices`, to be sent away. */
export function batchBytes({ images, labels, height, width }: LabelledImages, indices: Uint32Array): BatchBytes {
  const pixels = height * width;
  const copied = new Uint8Array(indices.length * pixels);
  indices.forEach((index, row) => { copied.set(images.subarray(index * pixels, (index + 1) * pixels), row * pixels); });
  return { images: copied, labels: Uint8Array.from(indices, (index) => labels[index] ?? 0) };
}
