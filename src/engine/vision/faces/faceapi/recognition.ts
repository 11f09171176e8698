/**
 * dlib's face recognition network (dlib_face_recognition_resnet_model_v1, King 2017) with face-api's weights: a
 * ResNet-34 of half the usual width, 150 x 150 RGB to 128 numbers; distance 0.6 is its usual threshold.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { ForeignPicture } from '../../../declarations/foreignPicture';
import { EngineError } from '../../../errors/failure';
import type { Platform } from '../../../runtime/platform';
import { readWeightManifest, type StoredWeights } from '../../../formats/weightManifest';

export const chipSide = 150;
export const embeddingLength = 128;
/** Of the pictures it was trained on; its input is the difference from this, divided by 256. */
const meanColour = [122.782, 117.001, 104.298] as const;
const inputScale = 256;
/** Blocks in their order; a block named `down` halves the picture. */
const blocks = [
  'conv32_1', 'conv32_2', 'conv32_3', 'conv64_down', 'conv64_1', 'conv64_2', 'conv64_3', 'conv128_down', 'conv128_1', 'conv128_2',
  'conv256_down', 'conv256_1', 'conv256_2', 'conv256_down_out',
] as const;

interface Convolution {
  readonly filter: tf.Tensor4D;
  readonly bias: tf.Tensor1D;
}
interface Block {
  readonly first: Convolution;
  readonly second: Convolution;
  readonly halves: boolean;
}

export class RecognitionNetwork {
  readonly #stem: Convolution;
  readonly #blocks: readonly Block[];
  readonly #head: tf.Tensor2D;

  /** @throws bad-file where a weight is missing */
  constructor(weights: StoredWeights) {
    this.#stem = withoutInputScale(convolution(weights, 'conv32_down'));
    this.#blocks = blocks.map((name) => ({ first: convolution(weights, `${name}/conv1`), second: convolution(weights, `${name}/conv2`), halves: name.includes('down') }));
    const { shape: [inputs = 0, outputs = 0], values } = weightOf(weights, 'fc');
    this.#head = tf.tensor2d(values, [inputs, outputs]);
  }

  /** Embeddings of `chips`, each 150 x 150 pixels: [chips, 128], row by row. @throws bad-parameter for other sizes */
  async embed(chips: readonly ForeignPicture[]): Promise<Float32Array> {
    if (chips.length === 0) return new Float32Array(0);
    const embeddings = tf.tidy(() => this.#forward(tf.tensor4d(pixelsOf(chips), [chips.length, chipSide, chipSide, 3])));
    const values = await embeddings.data();
    embeddings.dispose();
    return Float32Array.from(values);
  }

  /** [n, 150, 150, 3] from 0 to 255 to [n, 128]. */
  #forward(pictures: tf.Tensor4D): tf.Tensor2D {
    let x = convolve(pictures, this.#stem, 2, 'valid', 'relu');
    x = tf.maxPool(x, 3, 2, 'valid');
    for (const block of this.#blocks) x = block.halves ? halving(x, block) : residual(x, block);
    return tf.matMul(tf.mean<tf.Tensor2D>(x, [1, 2]), this.#head);
  }

  dispose(): void {
    for (const { filter, bias } of [this.#stem, ...this.#blocks.flatMap(({ first, second }) => [first, second])]) tf.dispose([filter, bias]);
    this.#head.dispose();
  }
}

/** @throws download-failed, bad-file */
export async function openRecognition(platform: Platform): Promise<RecognitionNetwork> {
  return new RecognitionNetwork(await readWeightManifest(platform, 'face_recognition_model'));
}

function convolve(x: tf.Tensor4D, { filter, bias }: Convolution, strides: number, pad: 'same' | 'valid', activation: 'relu' | 'linear'): tf.Tensor4D {
  return tf.fused.conv2d({ x, filter, bias, strides, pad, activation });
}

function residual(x: tf.Tensor4D, { first, second }: Block): tf.Tensor4D {
  return tf.relu(tf.add(convolve(convolve(x, first, 1, 'same', 'relu'), second, 1, 'same', 'linear'), x));
}

/** The way around takes means of 2 x 2; where shapes differ, the smaller one is filled up with zeros, as dlib's add_prev does. */
function halving(x: tf.Tensor4D, { first, second }: Block): tf.Tensor4D {
  const through = convolve(convolve(x, first, 2, 'valid', 'relu'), second, 1, 'same', 'linear');
  const around = tf.avgPool(x, 2, 2, 'valid');
  return tf.relu(tf.add(filledUp(through, around.shape), filledUp(around, through.shape)));
}

function filledUp(x: tf.Tensor4D, [, height, width, channels]: readonly number[]): tf.Tensor4D {
  const missing = [height, width, channels].map((size = 0, axis): [number, number] => [0, Math.max(0, size - (x.shape[axis + 1] ?? 0))]);
  return missing.every(([, after]) => after === 0) ? x : tf.pad(x, [[0, 0], ...missing]);
}

/** A convolution and the scale and shift of every channel behind it, as one convolution. */
function convolution(weights: StoredWeights, name: string): Convolution {
  const filter = weightOf(weights, `${name}/conv/filters`);
  const [bias, scale, shift] = [`${name}/conv/bias`, `${name}/scale/weights`, `${name}/scale/biases`].map((part) => weightOf(weights, part).values);
  const channels = filter.shape[3] ?? 1;
  const scaled = filter.values.map((value, i) => value * (scale?.[i % channels] ?? 1));
  const shifted = Float32Array.from({ length: channels }, (_, i) => (bias?.[i] ?? 0) * (scale?.[i] ?? 1) + (shift?.[i] ?? 0));
  return { filter: tf.tensor4d(scaled, filter.shape as [number, number, number, number]), bias: tf.tensor1d(shifted) };
}

/** Takes bytes as they are: the mean colour and the scale of the input become part of the first convolution, which has no border. */
function withoutInputScale({ filter, bias }: Convolution): Convolution {
  const folded = tf.tidy(() => {
    const scaled = tf.div<tf.Tensor4D>(filter, inputScale);
    const mean = tf.sum<tf.Tensor1D>(tf.mul(scaled, tf.tensor4d([...meanColour], [1, 1, 3, 1])), [0, 1, 2]);
    return { filter: scaled, bias: tf.sub<tf.Tensor1D>(bias, mean) };
  });
  tf.dispose([filter, bias]);
  return folded;
}

function weightOf(weights: StoredWeights, name: string): { readonly shape: readonly number[]; readonly values: Float32Array } {
  const found = weights.get(name);
  if (!found) throw new EngineError('bad-file', { file: 'face_recognition_model', expected: `a tensor ${name}`, found: 'none' });
  return found;
}

function pixelsOf(chips: readonly ForeignPicture[]): Float32Array {
  const pixels = new Float32Array(chips.length * chipSide * chipSide * 3);
  let at = 0;
  for (const { width, height, rgba } of chips) {
    if (width !== chipSide || height !== chipSide) throw new EngineError('bad-parameter', { name: 'chip', value: `${width} x ${height}`, expected: `${chipSide} x ${chipSide} values` });
    for (let i = 0; i < rgba.length; i += 4) {
      for (let channel = 0; channel < 3; channel++) pixels[at++] = rgba[i + channel] ?? 0;
    }
  }
  return pixels;
}
