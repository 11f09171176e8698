/** Which pixels a classifier's answer depends on: gradients of a class's score with respect to the picture and to feature maps. */
import * as tf from '@tensorflow/tfjs-core';
import { EngineError } from '../errors/failure';
import { forwardOf } from '../models/forward';
import { digitTensor } from '../models/input';
import type { Network } from '../models/network';
import { resample } from '../vision/resample';

export interface Saliency {
  /** |d score / d pixel| (K. Simonyan, A. Vedaldi, A. Zisserman, 2014). */
  readonly gradient: Float32Array;
  /** d score / d pixel times the pixel: what the ink that is there speaks for, above 0, or against. */
  readonly timesInput: Float32Array;
}

/** Of the score of class `target` before the softmax, for one 28x28 picture. */
export async function saliencyOf(network: Network, picture: Float32Array, target: number): Promise<Saliency> {
  const gradient = tf.tidy(() => tf.grad((x: tf.Tensor) => scoreOf(network.logits(x, null), target))(digitTensor(picture)));
  try {
    const slopes = await gradient.data<'float32'>();
    return { gradient: slopes.map(Math.abs), timesInput: slopes.map((slope, i) => slope * (picture[i] ?? 0)) };
  } finally {
    gradient.dispose();
  }
}

/**
 * Where a layer of maps speaks for the class: its maps weighted by the mean gradient of the class's score over each map,
 * summed, without what is below 0 (R. Selvaraju et al., "Grad-CAM", ICCV 2017), enlarged to the picture's size.
 * @param layer its output must be [side, side, channels]; throws `bad-parameter` otherwise
 * @returns as many values as the picture has
 */
export async function gradCam(network: Network, picture: Float32Array, target: number, layer: string): Promise<Float32Array> {
  const { layers } = network.model;
  const at = layers.findIndex(({ name }) => name === layer);
  const shape = layers[at]?.outputShape;
  if (!shape || shape.length !== 4) throw new EngineError('bad-parameter', { name: 'layer', value: layer, expected: mapLayers(network).join(', ') });
  const [below, above] = [forwardOf(layers.slice(0, at + 1)), forwardOf(layers.slice(at + 1, -1))];
  const map = tf.tidy(() => {
    const maps = below(digitTensor(picture));
    const slopes = tf.grad((a: tf.Tensor) => scoreOf(above(a), target))(maps);
    return tf.relu(tf.sum(tf.mul(maps, tf.mean(slopes, [1, 2], true)), 3));
  });
  try {
    return inPlace(await map.data<'float32'>(), map.shape[1] ?? 0, Math.sqrt(picture.length));
  } finally {
    map.dispose();
  }
}

/** Each cell over the pixels that it comes from: convolutions without padding leave out a border, which stays 0. */
function inPlace(map: Float32Array, size: number, side: number): Float32Array {
  const enlarged = Math.floor(side / size) * size;
  const values = resample(map, size, { left: 0, top: 0, width: size, height: size }, enlarged, enlarged);
  const border = Math.floor((side - enlarged) / 2);
  const placed = new Float32Array(side * side);
  for (let y = 0; y < enlarged; y++) placed.set(values.subarray(y * enlarged, (y + 1) * enlarged), (y + border) * side + border);
  return placed;
}

/** Layers that Grad-CAM can look at. */
export const mapLayers = (network: Network): string[] => network.model.layers.filter(({ outputShape }) => outputShape.length === 4).map(({ name }) => name);

const scoreOf = (logits: tf.Tensor, target: number): tf.Tensor => tf.sum(tf.slice(tf.reshape(logits, [-1]), target, 1));
