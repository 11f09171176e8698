import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, expect, test } from 'vitest';
import { nodePlatform } from '../../serve/platform';
import { openBackend } from '../runtime/device';
import { nn4Stages } from '../declarations/nn4Plan';
import { nn4Small2 } from './nn4Small2';

beforeAll(async () => { await openBackend({ backend: 'wasm', cached: null, threads: 1, platform: nodePlatform() }); });

// The table of the FaceNet paper with OpenFace's smaller modules, and the count that Keras prints for it.
test('the plan has the published shapes and parameters', () => {
  const stages = nn4Stages();
  expect(Object.fromEntries(stages.map(({ name, output }) => [name, output.join()]))).toMatchObject({
    '3a': '12,12,256', '3b': '12,12,320', '3c': '6,6,640', '4a': '6,6,640', '4e': '3,3,1024', '5a': '3,3,736', '5b': '3,3,736', l2: '128',
  });
  expect(stages.reduce((sum, { parameters }) => sum + parameters, 0)).toBe(3_733_968);
});

test('the network has as many parameters, and gives vectors of length 1', async () => {
  const before = tf.memory().numTensors;
  const network = nn4Small2(1);
  expect(network.variables.reduce((sum, { variable }) => sum + variable.size, 0)).toBe(3_733_968);
  expect(network.statistics.reduce((sum, { variable }) => sum + variable.size, 0)).toBe(9_312);
  const x = tf.randomUniform([2, 96, 96, 3], 0, 1, 'float32', 5);
  for (const training of [true, false]) {
    const embedding = network.embed(x, training);
    expect(embedding.shape).toEqual([2, 128]);
    const values = await embedding.data();
    for (const row of [0, 1]) expect(Math.hypot(...values.slice(row * 128, (row + 1) * 128))).toBeCloseTo(1, 4);
    embedding.dispose();
  }
  tf.dispose(x);
  network.dispose();
  expect(tf.memory().numTensors).toBe(before);
});
