/** nn4.small2 of OpenFace, built from its plan: 96 x 96 colour pictures to vectors of 128 numbers. */
import * as tf from '@tensorflow/tfjs-core';
import type { NamedVariable } from '../runtime/variables';
import { disposeVariables, namedZeros, normalisedRows, type FaceEmbedder } from './faceEmbedder';
import { initialise } from './initialise';
import { nn4Dimensions, nn4Modules, nn4Side, type ConvolutionBranch, type InceptionModule, type PoolBranch } from '../declarations/nn4Plan';

type Layer = (x: tf.Tensor4D, training: boolean) => tf.Tensor4D;

const epsilon = 1e-5;
/** Share of the moving mean and variance that a batch leaves as they were. */
const momentum = 0.9;
const lrn = { radius: 5, alpha: 1e-4, beta: 0.75 } as const;

/** With the first weights of a seed; it is not trained. */
export function nn4Small2(seed: number): FaceEmbedder {
  const parts: Parts = { variables: [], statistics: [] };
  const stem = chain([
    unit(parts, 'conv1', 7, 3, 64, 2), maxPoolPadded, localResponse(64),
    unit(parts, 'conv2', 1, 64, 64, 1), unit(parts, 'conv3', 3, 64, 192, 1), localResponse(192), maxPoolPadded,
  ]);
  let channels = 192;
  const modules = nn4Modules.map((module) => {
    const layer = inception(parts, module, channels);
    channels = module.branches.reduce((sum, branch) => sum + (branch.filters ?? channels), 0);
    return layer;
  });
  const [kernel, bias] = [namedZeros('dense/kernel', [channels, nn4Dimensions]), namedZeros('dense/bias', [nn4Dimensions])];
  parts.variables.push(kernel, bias);
  initialise(parts.variables, seed);
  for (const { name, variable } of parts.variables) if (name.endsWith('/gamma')) tf.tidy(() => { variable.assign(tf.onesLike(variable)); });
  const features = chain([stem, ...modules]);
  return {
    input: [nn4Side, nn4Side, 3],
    dimensions: nn4Dimensions,
    ...parts,
    embed: (x, training) => tf.tidy(() => {
      const averages = tf.mean<tf.Tensor2D>(features(x as tf.Tensor4D, training), [1, 2]);
      return normalisedRows(tf.add(tf.matMul(averages, kernel.variable as tf.Tensor2D), bias.variable));
    }),
    dispose: () => { disposeVariables([...parts.variables, ...parts.statistics]); },
  };
}

interface Parts {
  readonly variables: NamedVariable[];
  readonly statistics: NamedVariable[];
}

const chain = (layers: readonly Layer[]): Layer => (x, training) => layers.reduce((y, layer) => layer(y, training), x);

/** Convolution padded by half its window, batch normalisation (S. Ioffe, C. Szegedy 2015), ReLU. */
function unit({ variables, statistics }: Parts, name: string, window: number, inputs: number, filters: number, stride: number): Layer {
  const [kernel, bias, gamma, beta] = [
    namedZeros(`${name}/kernel`, [window, window, inputs, filters]),
    ...['bias', 'gamma', 'beta'].map((part) => namedZeros(`${name}/${part}`, [filters])),
  ] as [NamedVariable, NamedVariable, NamedVariable, NamedVariable];
  const [mean, variance] = [namedZeros(`${name}/mean`, [filters]), namedZeros(`${name}/variance`, [filters])];
  tf.tidy(() => { variance.variable.assign(tf.onesLike(variance.variable)); });
  variables.push(kernel, bias, gamma, beta);
  statistics.push(mean, variance);
  return (x, training) => {
    const sums = tf.add(tf.conv2d(padded(x, (window - 1) / 2, (window - 1) / 2), kernel.variable as tf.Tensor4D, stride, 'valid'), bias.variable);
    const now = training ? tf.moments(sums, [0, 1, 2]) : { mean: mean.variable, variance: variance.variable };
    if (training) {
      follow(mean.variable, now.mean);
      follow(variance.variable, now.variance);
    }
    const scale = tf.mul(gamma.variable, tf.rsqrt(tf.add(now.variance, epsilon)));
    return tf.relu<tf.Tensor4D>(tf.add(tf.mul(tf.sub(sums, now.mean), scale), beta.variable));
  };
}

function follow(moving: tf.Variable, now: tf.Tensor): void {
  tf.tidy(() => { moving.assign(tf.add(tf.mul(moving, momentum), tf.mul(now, 1 - momentum))); });
}

function inception(parts: Parts, { name, branches }: InceptionModule, inputs: number): Layer {
  const layers = branches.map((branch) => ('pool' in branch ? poolBranch(parts, name, branch, inputs) : convolutionBranch(parts, name, branch, inputs)));
  return (x, training) => tf.concat(layers.map((layer) => layer(x, training)), 3);
}

function convolutionBranch(parts: Parts, module: string, { name, reduce, window, filters, stride }: ConvolutionBranch, inputs: number): Layer {
  const main = unit(parts, `${module}/${name}`, window, reduce ?? inputs, filters, stride);
  return reduce === null ? main : chain([unit(parts, `${module}/${name}_reduce`, 1, inputs, reduce, 1), main]);
}

function poolBranch(parts: Parts, module: string, { pool, filters, pad }: PoolBranch, inputs: number): Layer {
  const pooled: Layer = pool === 'max' ? (x) => tf.maxPool(x, 3, 2, 'valid') : rootSumSquares;
  const projected = filters === null ? pooled : chain([pooled, unit(parts, `${module}/pool`, 1, inputs, filters, 1)]);
  return (x, training) => padded(projected(x, training), ...pad);
}

const padded = (x: tf.Tensor4D, before: number, after: number): tf.Tensor4D =>
  (before + after === 0 ? x : tf.pad(x, [[0, 0], [before, after], [before, after], [0, 0]]));

// Behind a ReLU zeros are as good as minus infinity around a maximum.
const maxPoolPadded: Layer = (x) => tf.maxPool(padded(x, 1, 1), 3, 2, 'valid');

/** Root of the sum of squares of windows of 3 x 3 that do not overlap. */
const rootSumSquares: Layer = (x) => {
  const [batch, height, width, channels] = x.shape;
  const windows = tf.reshape(tf.square(x), [batch, height / 3, 3, (width / 3) * 3 * channels]);
  const rows = tf.reshape(tf.sum(windows, 2), [batch * (height / 3), width / 3, 3, channels]);
  // The root's slope at 0 is infinite; a window in which all is 0 has none.
  return tf.reshape<tf.Rank.R4>(tf.sqrt(tf.add(tf.sum(rows, 2), 1e-12)), [batch, height / 3, width / 3, channels]);
};

/** Each channel divided by what its neighbours answer: tf.nn.local_response_normalization with a bias of 1 (A. Krizhevsky 2012). */
function localResponse(channels: number): Layer {
  const near = Float32Array.from({ length: channels ** 2 }, (_, i) => (Math.abs(Math.floor(i / channels) - (i % channels)) <= lrn.radius ? lrn.alpha : 0));
  return (x) => {
    const squares = tf.reshape<tf.Rank.R2>(tf.square(x), [-1, channels]);
    const sums = tf.matMul(squares, tf.tensor2d(near, [channels, channels]));
    return tf.mul(x, tf.reshape(tf.exp(tf.mul(tf.log1p(sums), -lrn.beta)), x.shape));
  };
}
