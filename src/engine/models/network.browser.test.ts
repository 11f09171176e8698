import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { optimizerIds, optimizerParams, type OptimizerId } from '../declarations/optimizers';
import { createOptimizer } from '../optim/optimizer';
import type { Backend } from '../protocol';
import { openBackend } from '../runtime/device';
import { browserPlatform } from '../runtime/platform.browser';
import { stream } from '../runtime/random';
import { lossGradients, readTensors } from '../runtime/variables';
import { buildNetwork } from './network';

const platform = browserPlatform(location.href);
const batch = 2;

/** Losses and final weights of a few training steps on one backend. */
async function train(backend: Backend, experiment: string, optimizerId: OptimizerId, steps: number): Promise<{ losses: number[]; weights: Float32Array[] }> {
  await openBackend({ backend, cached: null, threads: 1, platform });
  const before = tf.memory().numTensors;
  const network = buildNetwork(experiment, 3);
  const optimizer = createOptimizer(Object.fromEntries(optimizerParams(optimizerId).map((p) => [p.name, p.default])));
  const values = new Float32Array(batch * 784);
  stream(1, 'pictures').fillUniform(values);
  const x = tf.tensor4d(values, [batch, 28, 28, 1]);
  const labels = tf.oneHot([3, 7], 10);
  const losses: number[] = [];
  for (let step = 1; step <= steps; step++) {
    const { loss, gradients } = lossGradients(() => tf.losses.softmaxCrossEntropy<tf.Tensor, tf.Scalar>(labels, network.logits(x, { seed: 1, step })), network.variables);
    optimizer.apply(network.variables, gradients, step, 0.001);
    losses.push((await loss.data())[0] ?? Number.NaN);
    tf.dispose([loss, ...gradients]);
  }
  const weights = Object.values(await readTensors(Object.fromEntries(network.variables.map((v) => [v.name, v.variable])))).map((t) => t.values);
  tf.dispose([x, labels]);
  network.dispose();
  optimizer.dispose();
  expect(tf.memory().numTensors).toBe(before);
  return { losses, weights };
}

/** The norm of the difference in units of the reference's norm. */
function distance(a: Float32Array, reference: Float32Array): number {
  const norm = Math.sqrt(reference.reduce((s, v) => s + v * v, 0));
  return Math.sqrt(reference.reduce((s, v, i) => s + (v - (a[i] ?? Number.NaN)) ** 2, 0)) / norm;
}

it('trains the CNN on WebGL as on WASM', { timeout: 120_000 }, async () => {
  const reference = await train('wasm', 'mnist/cnn', 'adam', 2);
  const webgl = await train('webgl', 'mnist/cnn', 'adam', 2);
  webgl.losses.forEach((loss, i) => { expect(Math.abs(loss - (reference.losses[i] ?? Number.NaN))).toBeLessThan(1e-4); });
  webgl.weights.forEach((values, i) => { expect(distance(values, reference.weights[i] ?? new Float32Array())).toBeLessThan(2e-2); });
});

it.each(optimizerIds)('trains the softmax network with %s on WebGL as on WASM', { timeout: 60_000 }, async (id) => {
  const reference = await train('wasm', 'mnist/softmax', id, 3);
  const webgl = await train('webgl', 'mnist/softmax', id, 3);
  webgl.losses.forEach((loss, i) => { expect(Math.abs(loss - (reference.losses[i] ?? Number.NaN))).toBeLessThan(1e-4); });
});
