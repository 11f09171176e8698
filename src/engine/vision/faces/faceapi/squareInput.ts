/** A picture as the one-shot networks take it. */
import * as tf from '@tensorflow/tfjs-core';
import type { ForeignPicture } from '../../../declarations/foreignPicture';

export interface InputScale {
  /** Red, green, blue, from 0 to 255. */
  readonly mean: readonly [number, number, number];
  readonly divisor: number;
}

/**
 * [1, side, side, 3]: the picture in a square that is black to the right or below, resized so that the longer side becomes
 * `side` (bilinear, corner on corner, as tf.image.resizeBilinear without half pixels), minus the mean and divided.
 */
export function squareInput({ width, height, rgba }: ForeignPicture, side: number, { mean, divisor }: InputScale): tf.Tensor4D {
  const step = Math.max(width, height) / side;
  const values = new Float32Array(side * side * 3);
  const at = (x: number, y: number, channel: number): number => (x < width && y < height ? rgba[(y * width + x) * 4 + channel] ?? 0 : 0);
  let place = 0;
  for (let row = 0; row < side; row++) {
    const top = Math.floor(row * step);
    const down = row * step - top;
    for (let column = 0; column < side; column++) {
      const left = Math.floor(column * step);
      const across = column * step - left;
      for (let channel = 0; channel < 3; channel++) {
        const above = at(left, top, channel) * (1 - across) + at(left + 1, top, channel) * across;
        const below = at(left, top + 1, channel) * (1 - across) + at(left + 1, top + 1, channel) * across;
        values[place++] = (above * (1 - down) + below * down - (mean[channel] ?? 0)) / divisor;
      }
    }
  }
  return tf.tensor4d(values, [1, side, side, 3]);
}
