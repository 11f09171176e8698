/** face-api's SSD (Liu et al. 2016) on MobileNet v1 (Howard et al. 2017): 5,118 boxes of six grids judged at once. */
import * as tf from '@tensorflow/tfjs-core';
import { shared } from '../../../data/shared';
import type { ForeignPicture } from '../../../declarations/foreignPicture';
import { readWeightManifest, type StoredWeights } from '../../../formats/weightManifest';
import type { Platform } from '../../../runtime/platform';
import type { FaceDetector } from '../detector';
import type { Candidate } from '../mtcnn/candidates';
import { leastScore, oneShot, sigmoid, weightOf, type Proposed } from './oneShot';
import { squareInput } from './squareInput';

const file = 'ssd_mobilenetv1_model';
const side = 512;
const scale = { mean: [127.5, 127.5, 127.5], divisor: 127.5 } as const;
const normalisationEpsilon = 0.001;
/** Layers of MobileNet that halve the picture, and the one whose output is looked at beside the last. */
const halving: readonly number[] = [2, 4, 6, 12];
const finest = 11;
const mostOverlap = 0.5;
/** What the box encodings are divided by: centres, sizes (the TensorFlow object detection API's box coder). */
const [centreScale, sizeScale] = [10, 5];
/** Numbers for a box: nothing, face, and a class that is not used. */
const classes = 3;

interface Layer {
  readonly filter: tf.Tensor4D;
  readonly bias: tf.Tensor1D;
}
interface Separable {
  readonly depthwise: Layer;
  readonly pointwise: Layer;
  readonly strides: number;
}
interface Predictor {
  readonly boxes: Layer;
  readonly classes: Layer;
}

export class SsdNetwork {
  readonly #first: Layer;
  readonly #mobile: readonly Separable[];
  readonly #extra: readonly Layer[];
  readonly #predictors: readonly Predictor[];
  /** [boxes, 4]: top, left, bottom, right, as parts of the input. */
  readonly #priors: Float32Array;

  /** @throws bad-file where a weight is missing */
  constructor(weights: StoredWeights) {
    const layer = (name: string, bias: string): Layer => layerOf(weights, name, weightOf(weights, file, bias).values);
    const mobile = (name: string): Layer => layer(`MobilenetV1/${name}/weights`, `MobilenetV1/${name}/convolution_bn_offset`);
    this.#first = mobile('Conv2d_0_pointwise');
    this.#mobile = Array.from({ length: 13 }, (_, i) => ({ depthwise: normalised(weights, `MobilenetV1/Conv2d_${i + 1}_depthwise`), pointwise: mobile(`Conv2d_${i + 1}_pointwise`), strides: halving.includes(i + 1) ? 2 : 1 }));
    this.#extra = Array.from({ length: 8 }, (_, i) => layer(`Prediction/Conv2d_${i}_pointwise/weights`, `Prediction/Conv2d_${i}_pointwise/convolution_bn_offset`));
    this.#predictors = Array.from({ length: 6 }, (_, i) => {
      const part = (name: string): Layer => layer(`Prediction/BoxPredictor_${i}/${name}/weights`, `Prediction/BoxPredictor_${i}/${name}/biases`);
      return { boxes: part('BoxEncodingPredictor'), classes: part('ClassPredictor') };
    });
    this.#priors = weightOf(weights, file, 'Output/extra_dim').values;
  }

  /** Boxes with a score above the least one, in pixels of the picture. */
  async propose(picture: ForeignPicture): Promise<Proposed> {
    const output = tf.tidy(() => this.#forward(squareInput(picture, side, scale)));
    const [boxes, scores] = await Promise.all([output.boxes.data(), output.classes.data()]);
    tf.dispose(output);
    const pixels = Math.max(picture.width, picture.height);
    const candidates: Candidate[] = [];
    const count = scores.length / classes;
    for (let i = 0; i < count; i++) {
      const score = sigmoid(scores[i * classes + 1] ?? 0);
      if (score > leastScore) candidates.push(decoded(this.#priors.subarray(4 * i, 4 * i + 4), boxes.subarray(4 * i, 4 * i + 4), pixels, score));
    }
    return { considered: count, candidates };
  }

  #forward(input: tf.Tensor4D): { boxes: tf.Tensor2D; classes: tf.Tensor2D } {
    let x = convolve(input, this.#first, 2);
    const maps: tf.Tensor4D[] = [];
    this.#mobile.forEach(({ depthwise: { filter, bias }, pointwise, strides }, i) => {
      x = tf.fused.depthwiseConv2d({ x, filter, bias, strides, pad: 'same', activation: 'relu6' });
      x = convolve(x, pointwise, 1);
      if (i + 1 === finest) maps.push(x);
    });
    maps.push(x);
    this.#extra.forEach((layer, i) => {
      const narrows = i % 2 === 0;
      x = convolve(x, layer, narrows ? 1 : 2);
      if (!narrows) maps.push(x);
    });
    const predicted = (part: keyof Predictor, numbers: number): tf.Tensor2D => tf.concat<tf.Tensor2D>(maps.flatMap((map, i) => {
      const layer = this.#predictors[i]?.[part];
      return layer ? [tf.reshape<tf.Rank.R2>(tf.fused.conv2d({ x: map, ...layer, strides: 1, pad: 'valid' }), [-1, numbers])] : [];
    }));
    return { boxes: predicted('boxes', 4), classes: predicted('classes', classes) };
  }

  dispose(): void {
    const layers = [this.#first, ...this.#mobile.flatMap(({ depthwise, pointwise }) => [depthwise, pointwise]), ...this.#extra, ...this.#predictors.flatMap((predictor) => [predictor.boxes, predictor.classes])];
    for (const { filter, bias } of layers) tf.dispose([filter, bias]);
  }
}

const convolve = (x: tf.Tensor4D, layer: Layer, strides: number): tf.Tensor4D => tf.fused.conv2d({ x, ...layer, strides, pad: 'same', activation: 'relu6' });

/** @param encoding shift of the centre (y, x) and logarithm of the size (height, width), as parts of the prior's size */
function decoded(prior: ArrayLike<number>, encoding: ArrayLike<number>, pixels: number, score: number): Candidate {
  const span = (from: number, to: number, shift: number, size: number): readonly [number, number] => {
    const centre = (from + to) / 2 + (shift / centreScale) * (to - from);
    const half = (Math.exp(size / sizeScale) * (to - from)) / 2;
    return [Math.max(0, centre - half) * pixels, Math.min(1, centre + half) * pixels];
  };
  const [y1, y2] = span(prior[0] ?? 0, prior[2] ?? 0, encoding[0] ?? 0, encoding[2] ?? 0);
  const [x1, x2] = span(prior[1] ?? 0, prior[3] ?? 0, encoding[1] ?? 0, encoding[3] ?? 0);
  return { x1, y1, x2, y2, score };
}

function layerOf(weights: StoredWeights, name: string, bias: Float32Array): Layer {
  const { shape, values } = weightOf(weights, file, name);
  return { filter: tf.tensor4d(values, shape as [number, number, number, number]), bias: tf.tensor1d(bias) };
}

/** A depthwise convolution and the batch normalisation behind it as one convolution. */
function normalised(weights: StoredWeights, name: string): Layer {
  const part = (key: string): Float32Array => weightOf(weights, file, `${name}/BatchNorm/${key}`).values;
  const [gamma, beta, mean, variance] = [part('gamma'), part('beta'), part('moving_mean'), part('moving_variance')];
  const factors = gamma.map((value, i) => value / Math.sqrt((variance[i] ?? 0) + normalisationEpsilon));
  const { shape, values } = weightOf(weights, file, `${name}/depthwise_weights`);
  const filter = values.map((value, i) => value * (factors[i % factors.length] ?? 1));
  return { filter: tf.tensor4d(filter, shape as [number, number, number, number]), bias: tf.tensor1d(beta.map((value, i) => value - (mean[i] ?? 0) * (factors[i] ?? 1))) };
}

const network = shared(async (platform) => new SsdNetwork(await readWeightManifest(platform, file)));

/** Its input has one size, whatever the smallest face asked for. @throws download-failed, bad-file */
export async function openSsd(platform: Platform): Promise<FaceDetector> {
  const opened = await network(platform, () => undefined);
  return { detect: (picture) => oneShot(() => opened.propose(picture), mostOverlap, () => platform.now()) };
}
