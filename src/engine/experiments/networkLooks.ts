/** What can be looked at in any network: kernels, feature maps, weights. */
import * as tf from '@tensorflow/tfjs-core';
import { writeSafetensors } from '../formats/safetensors';
import { withPrefix } from '../formats/tensorNames';
import type { Network } from '../models/network';
import type { TensorPicture } from '../protocol';
import { readTensors } from '../runtime/variables';

/** The kernels of the convolutions. */
export async function filtersOf(network: Network): Promise<TensorPicture[]> {
  const kernels = network.variables.filter((v) => v.variable.rank === 4);
  return Promise.all(kernels.map(async (v) => ({ layer: v.name, shape: v.variable.shape, values: Float32Array.from(await v.variable.data()) })));
}

/** What every layer makes of one picture. @param x [1, height, width, channels], which is disposed of */
export async function activationsOf(network: Network, x: tf.Tensor): Promise<{ readonly layers: readonly TensorPicture[]; readonly probabilities: Float32Array }> {
  const outputs = network.activations(x);
  const layers = await Promise.all(outputs.map(async ({ layer, output }) => ({ layer, shape: output.shape.slice(1), values: Float32Array.from(await output.data()) })));
  tf.dispose([x, ...outputs.map((o) => o.output)]);
  return { layers, probabilities: layers.at(-1)?.values ?? new Float32Array() };
}

/** safetensors bytes with `model/...`. */
export async function weightsOf(network: Network): Promise<ArrayBuffer> {
  return writeSafetensors(withPrefix('model/', await readTensors(Object.fromEntries(network.variables.map((v) => [v.name, v.variable])))));
}
