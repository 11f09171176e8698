/** Pictures that a network can learn to tell apart, made from nothing but a seed. */
import { stream } from '../../src/engine/runtime/random';
import { classes, type NetworkSpec } from '../shared/workloads';

export interface LabelledPictures {
  /** [count, height, width, channels], 0..1 */
  readonly pixels: Float32Array<ArrayBuffer>;
  /** [count, heads] */
  readonly labels: Uint8Array;
  /** [count * heads, 10] */
  readonly oneHot: Float32Array<ArrayBuffer>;
}

/** Noise, and in each head's strip of the width a bright band whose height tells the class. */
export function makePictures({ input, heads }: Pick<NetworkSpec, 'input' | 'heads'>, labels: Uint8Array): LabelledPictures {
  const [height, width, channels] = input;
  const count = labels.length / heads;
  const pixels = new Float32Array(count * height * width * channels);
  stream(1, 'bench-pictures').fillUniform(pixels);
  const oneHot = new Float32Array(labels.length * classes);
  labels.forEach((label, i) => { oneHot[i * classes + label] = 1; });
  for (let i = 0; i < pixels.length; i++) {
    const x = Math.floor(i / channels) % width;
    const y = Math.floor(i / (channels * width)) % height;
    const picture = Math.floor(i / (channels * width * height));
    const bright = labels[picture * heads + Math.floor((x * heads) / width)] === Math.floor((y * classes) / height);
    pixels[i] = 0.3 * (pixels[i] ?? 0) + (bright ? 0.7 : 0);
  }
  return { pixels, labels, oneHot };
}

/** `count` pictures with labels drawn evenly. */
export function randomPictures(network: NetworkSpec, count: number): LabelledPictures {
  const random = stream(1, 'bench-labels');
  return makePictures(network, Uint8Array.from({ length: count * network.heads }, () => random.uint32() % classes));
}

/** A table for the regression: [rows, 3] of ones, and two columns around 0; and what a plane with some noise makes of them. */
export function housesTable(rows: number): { readonly x: Float32Array<ArrayBuffer>; readonly y: Float32Array<ArrayBuffer> } {
  const noise = new Float32Array(3 * rows);
  stream(1, 'bench-houses').fillUniform(noise);
  const value = (row: number, column: number): number => 2 * (noise[3 * row + column] ?? 0) - 1;
  return {
    x: Float32Array.from({ length: 3 * rows }, (_, i) => (i % 3 === 0 ? 1 : value(Math.floor(i / 3), (i % 3) - 1))),
    y: Float32Array.from({ length: rows }, (_, row) => 0.9 * value(row, 0) - 0.1 * value(row, 1) + 0.2 * value(row, 2)),
  };
}
