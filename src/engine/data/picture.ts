import type { LabelledImages } from './mnist';

/** Picture `index` as networks see it, 0 to 1. */
export function pictureAt({ images, height, width }: LabelledImages, index: number): Float32Array {
  const size = height * width;
  return Float32Array.from(images.subarray(index * size, (index + 1) * size), (byte) => byte / 255);
}
