/** A small network for faces, and a single layer upon vectors that another network has made. */
import * as tf from '@tensorflow/tfjs-core';
import { disposeVariables, namedZeros, normalisedRows, type FaceEmbedder } from './faceEmbedder';
import { initialise } from './initialise';

const filters = [16, 32, 64] as const;
const dimensions = 64;

/** Three convolutions, each with pooling, and a dense layer: grey pictures to 64 numbers. @param height @param width of the pictures */
export function faceCnn(seed: number, height: number, width: number): FaceEmbedder {
  const convolutions = filters.map((count, i) => ({
    kernel: namedZeros(`conv${i + 1}/kernel`, [3, 3, filters[i - 1] ?? 1, count]),
    bias: namedZeros(`conv${i + 1}/bias`, [count]),
  }));
  const halved = (side: number): number => filters.reduce((left) => Math.floor(left / 2), side);
  const kernel = namedZeros('dense/kernel', [halved(height) * halved(width) * filters[2], dimensions]);
  const bias = namedZeros('dense/bias', [dimensions]);
  const variables = [...convolutions.flatMap((layer) => [layer.kernel, layer.bias]), kernel, bias];
  initialise(variables, seed);
  return {
    input: [height, width, 1], dimensions, variables, statistics: [],
    embed: (x) => tf.tidy(() => {
      const maps = convolutions.reduce((y, layer) => {
        const sums = tf.add(tf.conv2d(y, layer.kernel.variable as tf.Tensor4D, 1, 'same'), layer.bias.variable);
        return tf.maxPool(tf.relu(sums as tf.Tensor4D), 2, 2, 'valid');
      }, x as tf.Tensor4D);
      const features = tf.reshape<tf.Rank.R2>(maps, [maps.shape[0], -1]);
      return normalisedRows(tf.add(tf.matMul(features, kernel.variable as tf.Tensor2D), bias.variable));
    }),
    dispose: () => { disposeVariables(variables); },
  };
}

/** One linear layer that first changes nothing, so that training begins with the ready vectors themselves. */
export function faceHead(inputs: number): FaceEmbedder {
  const kernel = namedZeros('dense/kernel', [inputs, inputs]);
  tf.tidy(() => { kernel.variable.assign(tf.eye(inputs)); });
  const variables = [kernel];
  return {
    input: [inputs], dimensions: inputs, variables, statistics: [],
    embed: (x) => tf.tidy(() => normalisedRows(tf.matMul(x as tf.Tensor2D, kernel.variable as tf.Tensor2D))),
    dispose: () => { disposeVariables(variables); },
  };
}
