/**
 * The face network nn4.small2 of OpenFace (B. Amos, B. Ludwiczuk, M. Satyanarayanan, "OpenFace: A general-purpose face
 * recognition library", 2016) after GoogLeNet's inception modules, of tf.js layers and operations only, so that stock
 * tf.js and the studio's kernels train the very same graph.
 */
import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { makePictures } from '../pictures';

type Map4D = (x: tf.Tensor4D) => tf.Tensor4D;

interface Branches {
  /** [filters of the 1 x 1 convolution before, filters] */
  readonly three: readonly [number, number];
  readonly five?: readonly [number, number];
  readonly pool: 'max' | 'power';
  /** Filters of the 1 x 1 convolution after pooling; none in a module that halves the picture. */
  readonly poolFilters?: number;
  readonly one?: number;
  readonly stride: 1 | 2;
}

const modules: readonly Branches[] = [
  { three: [96, 128], five: [16, 32], pool: 'max', poolFilters: 32, one: 64, stride: 1 },
  { three: [96, 128], five: [32, 64], pool: 'power', poolFilters: 64, one: 64, stride: 1 },
  { three: [128, 256], five: [32, 64], pool: 'max', stride: 2 },
  { three: [96, 192], five: [32, 64], pool: 'power', poolFilters: 128, one: 256, stride: 1 },
  { three: [160, 256], five: [64, 128], pool: 'max', stride: 2 },
  { three: [96, 384], pool: 'power', poolFilters: 96, one: 256, stride: 1 },
  { three: [96, 384], pool: 'max', poolFilters: 96, one: 256, stride: 1 },
];
const side = 96;
const embedding = 128;
const tiny = 1e-6;

export interface FaceNetwork {
  /** Unit vectors [batch, 128] of faces [batch, 96, 96, 3], normalised over the batch as in training. */
  embed(x: tf.Tensor4D): tf.Tensor2D;
  /** The trainable weights, in the order of the layers; known after the first `embed`. */
  variables(): readonly { readonly name: string; readonly variable: tf.Variable }[];
  /** Operations a training example, counted as `shapes.ts` does; known after the first `embed`. */
  readonly flopPerExample: () => number;
}

export function faceNetwork(): FaceNetwork {
  const taps: number[] = [];
  const layers: tfl.layers.Layer[] = [];
  let seed = 1;

  const count = (kernel: number, inputs: number, output: readonly number[]): void => void taps.push(kernel * inputs * output.slice(1).reduce((a, b) => a * b, 1));

  function unit(filters: number, size: number, strides: number): Map4D {
    const convolve = tfl.layers.conv2d({ filters, kernelSize: size, strides, padding: 'same', kernelInitializer: tfl.initializers.glorotUniform({ seed: seed++ }) });
    const normalise = tfl.layers.batchNormalization({ epsilon: 1e-5 });
    layers.push(convolve, normalise);
    return (x) => {
      const fresh = !convolve.built;
      const y = convolve.apply(x) as tf.Tensor4D;
      if (fresh) count(size * size, x.shape[3], y.shape);
      return tf.relu(normalise.apply(y, { training: true }) as tf.Tensor4D);
    };
  }

  const chain = (...maps: readonly Map4D[]): Map4D => (x) => maps.reduce((y, map) => map(y), x);

  function inception({ three, five, pool, poolFilters, one, stride }: Branches): Map4D {
    const window = stride === 1 && pool === 'power' ? powerPool : (x: tf.Tensor4D) => tf.maxPool(x, 3, stride, 'same');
    const branches: Map4D[] = [chain(unit(three[0], 1, 1), unit(three[1], 3, stride))];
    if (five) branches.push(chain(unit(five[0], 1, 1), unit(five[1], 5, stride)));
    branches.push(poolFilters === undefined ? window : chain(window, unit(poolFilters, 1, 1)));
    if (one !== undefined) branches.push(unit(one, 1, 1));
    return (x) => tf.concat4d(branches.map((branch) => branch(x)), 3);
  }

  const halve: Map4D = (x) => tf.maxPool(x, 3, 2, 'same');
  const response: Map4D = (x) => tf.localResponseNormalization(x, 5, 1, 1e-4, 0.75);
  const features = chain(unit(64, 7, 2), halve, response, unit(64, 1, 1), unit(192, 3, 1), response, halve, ...modules.map(inception));
  const project = tfl.layers.dense({ units: embedding, kernelInitializer: tfl.initializers.glorotUniform({ seed: seed++ }) });
  layers.push(project);

  return {
    embed(x) {
      const pooled = tf.mean<tf.Tensor2D>(features(x), [1, 2]);
      const fresh = !project.built;
      const y = project.apply(pooled) as tf.Tensor2D;
      if (fresh) count(1, pooled.shape[1], y.shape);
      return tf.div(y, tf.sqrt(tf.add(tf.sum(tf.square(y), 1, true), tiny)));
    },
    variables: () => layers.flatMap((layer) => layer.trainableWeights.map((weight) => ({ name: weight.originalName, variable: variableOf(weight) }))),
    flopPerExample: () => taps.reduce((sum, macs, i) => sum + 2 * macs * (i === 0 ? 2 : 3), 0),
  };
}

/** tfjs-layers keeps a `tf.Variable` inside each weight and hands it out as a tensor. */
function variableOf(weight: tfl.LayerVariable): tf.Variable {
  const variable = weight.read();
  if (isVariable(variable)) return variable;
  throw new Error(`${weight.name} is no variable.`);
}

function isVariable(tensor: tf.Tensor): tensor is tf.Variable {
  return tensor instanceof tf.Variable;
}

/** Root of the mean square of every 3 x 3 window. */
function powerPool(x: tf.Tensor4D): tf.Tensor4D {
  return tf.sqrt(tf.add(tf.avgPool(tf.square(x), 3, 1, 'same'), tiny));
}

/** Rows in threes: a face, the same person again, another one. */
export function faceTriplets(batch: number): tf.Tensor4D {
  const labels = Uint8Array.from({ length: batch }, (_, i) => (Math.floor(i / 3) + (i % 3 === 2 ? 1 : 0)) % 10);
  const { pixels } = makePictures({ input: [side, side, 3], heads: 1 }, labels);
  return tf.tensor4d(pixels, [batch, side, side, 3]);
}

/** Mean of max(0, |a - p|^2 - |a - n|^2 + 0.2) over the triplets (F. Schroff et al., "FaceNet", CVPR 2015). */
export function tripletLoss(embeddings: tf.Tensor2D): tf.Scalar {
  const [anchor, positive, negative] = tf.unstack(tf.reshape(embeddings, [-1, 3, embedding]), 1);
  if (!anchor || !positive || !negative) throw new Error('The batch is not made of triplets.');
  const distance = (other: tf.Tensor): tf.Tensor => tf.sum(tf.squaredDifference(anchor, other), 1);
  return tf.mean(tf.relu(tf.add(tf.sub(distance(positive), distance(negative)), 0.2)));
}
