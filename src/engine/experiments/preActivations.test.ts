import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { buildNetwork } from '../models/network';
import { stream } from '../runtime/random';
import { useBackend } from '../runtime/testing/backends';
import { preActivations } from './preActivations';

beforeAll(async () => { await useBackend('cpu'); });

const random = stream(3, 'picture');
const picture = Float32Array.from({ length: 784 }, () => random.uniform());

test.each([['mnist/softmax', 512], ['mnist/cnn', 128]] as const)('of %s: ReLU of the sums is what the layer answers', async (experiment, units) => {
  const network = buildNetwork(experiment, 5);
  const before = tf.memory().numTensors;
  const { layer, sums, outputs, step } = await preActivations(network, 12, picture);
  expect(tf.memory().numTensors).toBe(before);
  expect([layer, sums.length, step]).toEqual(['dense1', units, 12]);
  expect(sums.some((sum) => sum < 0)).toBe(true);
  sums.forEach((sum, i) => { expect(outputs[i]).toBeCloseTo(Math.max(0, sum), 5); });
  network.dispose();
});

test('a sum is the product of picture and weights', async () => {
  const network = buildNetwork('mnist/softmax', 5);
  const { sums } = await preActivations(network, 0, picture);
  const kernel = await network.variables[0]!.variable.data();
  const seventh = Array.from(picture).reduce((sum, value, i) => sum + value * (kernel[i * 512 + 7] ?? Number.NaN), 0);
  expect(sums[7]).toBeCloseTo(seventh, 4);
  network.dispose();
});
