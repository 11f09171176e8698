import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digitTensor } from '../models/input';
import { buildNetwork, type Network } from '../models/network';
import { stream } from '../runtime/random';
import { useBackend } from '../runtime/testing/backends';
import { embed } from './embedding';

const count = 60; // more than one batch
const random = stream(2, 'pictures');
const set = { images: Uint8Array.from({ length: 784 * count }, () => random.below(256)), labels: Uint8Array.from({ length: count }, (_, i) => i % 10), count, height: 28, width: 28 };
const examples = Uint32Array.from({ length: count }, (_, i) => count - 1 - i);
let network: Network;

beforeAll(async () => {
  await useBackend('wasm');
  network = buildNetwork('mnist/cnn', 4);
});
afterAll(() => { network.dispose(); });

test('maps become the mean of each channel, in the order of the examples', async () => {
  const before = tf.memory().numTensors;
  const { dimensions, vectors, images, predicted, layers } = await embed(network, 7, set, examples, 'conv1');
  expect(tf.memory().numTensors).toBe(before);
  expect(layers).toEqual(['input', 'conv1', 'conv2', 'pool', 'dense1', 'logits']);
  expect([dimensions, vectors.length]).toEqual([32, 32 * count]);
  expect(images.labels.slice(0, 3)).toEqual([9, 8, 7]);
  const x = digitTensor(Float32Array.from(set.images.subarray(0, 784), (byte) => byte / 255));
  const outputs = network.activations(x);
  const maps = await outputs[0]!.output.data();
  const probabilities = await outputs.at(-1)!.output.data();
  const mean = Array.from(maps).reduce((sum, value, i) => sum + (i % 32 === 5 ? value : 0), 0) / (26 * 26);
  expect(vectors[(count - 1) * 32 + 5]).toBeCloseTo(mean, 4);
  expect(predicted[count - 1]).toBe(probabilities.indexOf(Math.max(...probabilities)));
  tf.dispose([x, ...outputs.map(({ output }) => output)]);
});

test('the pixels themselves, and a layer that there is not', async () => {
  const { vectors, dimensions } = await embed(network, 7, set, examples.subarray(0, 2), 'input');
  expect(dimensions).toBe(784);
  expect(vectors[784]).toBeCloseTo((set.images[(count - 2) * 784] ?? 0) / 255, 6);
  await expect(embed(network, 7, set, examples, 'dense9')).rejects.toThrow('bad-parameter: name=layer, value=dense9');
});
