/** face-api's tiny face detector: YOLO v2 (Redmon 2017) for one class, made of separable convolutions; 190 KB. */
import * as tf from '@tensorflow/tfjs-core';
import { shared } from '../../../data/shared';
import type { ForeignPicture } from '../../../declarations/foreignPicture';
import { readWeightManifest, type StoredWeights } from '../../../formats/weightManifest';
import type { Platform } from '../../../runtime/platform';
import type { FaceDetector } from '../detector';
import type { Candidate } from '../mtcnn/candidates';
import { leastScore, oneShot, sigmoid, weightOf, type Proposed } from './oneShot';
import { squareInput } from './squareInput';

const file = 'tiny_face_detector_model';
const scale = { mean: [117.001, 114.697, 97.404], divisor: 255 } as const;
/** Width and height of the usual faces, in cells. */
const anchors = [[1.603231, 2.094468], [6.041143, 7.080126], [2.882459, 3.518061], [4.266906, 5.178857], [9.041765, 10.66308]] as const;
/** x, y, width, height and score of a box. */
const boxNumbers = 5;
const mostOverlap = 0.4;
const leakySlope = 0.1;
/** Pixels of the input: a cell, the smallest face that is found surely, and the sides that make sense. */
const cell = 32;
const smallestFace = 26;
const [leastSide, mostSide] = [128, 608];

interface Separable {
  readonly depthwise: tf.Tensor4D;
  readonly pointwise: tf.Tensor4D;
  readonly bias: tf.Tensor1D;
}

export class TinyNetwork {
  readonly #first: { readonly filter: tf.Tensor4D; readonly bias: tf.Tensor1D };
  readonly #middle: readonly Separable[];
  readonly #last: { readonly filter: tf.Tensor4D; readonly bias: tf.Tensor1D };

  /** @throws bad-file where a weight is missing */
  constructor(weights: StoredWeights) {
    const tensor = <R extends tf.Rank>(name: string): tf.Tensor<R> => {
      const { shape, values } = weightOf(weights, file, name);
      return tf.tensor<R>(values, [...shape] as tf.ShapeMap[R]);
    };
    this.#first = { filter: tensor('conv0/filters'), bias: tensor('conv0/bias') };
    this.#middle = [1, 2, 3, 4, 5].map((i) => ({ depthwise: tensor(`conv${i}/depthwise_filter`), pointwise: tensor(`conv${i}/pointwise_filter`), bias: tensor(`conv${i}/bias`) }));
    this.#last = { filter: tensor('conv8/filters'), bias: tensor('conv8/bias') };
  }

  /** Boxes with a score above the least one, in pixels of the picture. @param side of the input, a multiple of 32 */
  async propose(picture: ForeignPicture, side: number): Promise<Proposed> {
    const output = tf.tidy(() => this.#forward(squareInput(picture, side, scale)));
    const cells = output.shape[1];
    const values = await output.data();
    output.dispose();
    const pixels = Math.max(picture.width, picture.height) / cells;
    const candidates: Candidate[] = [];
    for (let i = 0; i < values.length / boxNumbers; i++) {
      const [x = 0, y = 0, width = 0, height = 0, logit = 0] = values.subarray(i * boxNumbers, (i + 1) * boxNumbers);
      const score = sigmoid(logit);
      if (score <= leastScore) continue;
      const place = Math.floor(i / anchors.length);
      const [wide = 0, high = 0] = anchors[i % anchors.length] ?? [];
      const [centreX, centreY] = [(place % cells) + sigmoid(x), Math.floor(place / cells) + sigmoid(y)];
      const [halfWidth, halfHeight] = [(Math.exp(width) * wide) / 2, (Math.exp(height) * high) / 2];
      candidates.push({ x1: (centreX - halfWidth) * pixels, y1: (centreY - halfHeight) * pixels, x2: (centreX + halfWidth) * pixels, y2: (centreY + halfHeight) * pixels, score });
    }
    return { considered: values.length / boxNumbers, candidates };
  }

  /** [1, side, side, 3] to [1, cells, cells, 25]. */
  #forward(input: tf.Tensor4D): tf.Tensor4D {
    let x = tf.leakyRelu(tf.fused.conv2d({ x: input, ...this.#first, strides: 1, pad: 'valid' }), leakySlope);
    for (const { depthwise, pointwise, bias } of this.#middle) {
      x = tf.maxPool(x, 2, 2, 'same');
      x = tf.depthwiseConv2d(x, depthwise, 1, 'same');
      x = tf.leakyRelu(tf.fused.conv2d({ x, filter: pointwise, bias, strides: 1, pad: 'valid' }), leakySlope);
    }
    return tf.fused.conv2d({ x: tf.maxPool(x, 2, 1, 'same'), ...this.#last, strides: 1, pad: 'valid' });
  }

  dispose(): void {
    for (const { filter, bias } of [this.#first, this.#last]) tf.dispose([filter, bias]);
    for (const { depthwise, pointwise, bias } of this.#middle) tf.dispose([depthwise, pointwise, bias]);
  }
}

/** The side of the input in which a face of `minFace` pixels is just large enough. */
export function tinySide({ width, height }: Pick<ForeignPicture, 'width' | 'height'>, minFace: number): number {
  const wanted = Math.ceil((Math.max(width, height) * smallestFace) / minFace / cell) * cell;
  return Math.min(mostSide, Math.max(leastSide, wanted));
}

const network = shared(async (platform) => new TinyNetwork(await readWeightManifest(platform, file)));

/** @throws download-failed, bad-file */
export async function openTiny(platform: Platform): Promise<FaceDetector> {
  const opened = await network(platform, () => undefined);
  return { detect: (picture, { minFace }) => oneShot(() => opened.propose(picture, tinySide(picture, minFace)), mostOverlap, () => platform.now()) };
}
