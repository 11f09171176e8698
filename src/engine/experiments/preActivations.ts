import * as tf from '@tensorflow/tfjs-core';
import { EngineError } from '../errors/failure';
import { digitTensor } from '../models/input';
import type { Network } from '../models/network';
import type { LookAnswer } from '../protocol';

/**
 * The weighted sums z = x W + b of the first dense layer for one picture, before its activation function, and what that makes of them.
 * @param picture 28x28, 0..1
 */
export async function preActivations(network: Network, step: number, picture: Float32Array): Promise<LookAnswer & { readonly kind: 'pre-activations' }> {
  const at = network.model.layers.findIndex((layer) => layer.getClassName() === 'Dense');
  const [kernel, bias] = network.model.layers[at]?.weights ?? [];
  if (!kernel || !bias) throw new EngineError('unsupported', { what: 'pre-activations' });
  const x = digitTensor(picture);
  const outputs = network.activations(x);
  const sums = tf.tidy(() => tf.add(tf.matMul(tf.reshape(outputs[at - 1]?.output ?? x, [1, -1]), kernel.read()), bias.read()));
  try {
    return { kind: 'pre-activations', step, layer: outputs[at]?.layer ?? '', sums: await sums.data<'float32'>(), outputs: await outputs[at]?.output.data<'float32'>() ?? new Float32Array() };
  } finally {
    tf.dispose([x, sums, ...outputs.map(({ output }) => output)]);
  }
}
