import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NamedTensors } from '../formats/safetensors';
import { stream } from '../runtime/random';
import { describeOnBackends, useBackend } from '../runtime/testing/backends';
import { lossGradients, readTensors, restoreVariables } from '../runtime/variables';
import { Dropout, maskKey } from './dropout';
import { glorotUniform } from './initialise';
import { buildNetwork } from './network';
import { reportLayers, reportWeight } from './report';

function pictures(count: number): tf.Tensor4D {
  const values = new Float32Array(count * 784);
  stream(1, 'pictures').fillUniform(values);
  return tf.tensor4d(values, [count, 28, 28, 1]);
}

/** As text, because comparing long typed arrays element by element takes seconds. */
const fingerprint = (tensors: NamedTensors | undefined) =>
  Object.entries(tensors ?? {}).map(([name, { shape, values }]) => `${name} ${shape.join()} ${Buffer.from(values.buffer).toString('base64')}`).join();

describeOnBackends('networks', (backend) => {
  let before = 0;
  beforeAll(() => useBackend(backend));
  beforeEach(() => { before = tf.memory().numTensors; });
  afterEach(() => { expect(tf.memory().numTensors).toBe(before); });

  it.each([
    ['mnist/softmax', 669_706, ['dense1', 'dense2', 'logits']],
    ['mnist/cnn', 1_199_882, ['conv1', 'conv2', 'dense1', 'logits']],
  ])('%s has %d parameters under stable names, twice at once', (experiment, parameters, layers) => {
    const networks = [buildNetwork(experiment, 1), buildNetwork(experiment, 1)];
    for (const { model, variables } of networks) {
      expect(model.countParams()).toBe(parameters);
      expect(variables.map((v) => v.name)).toEqual(layers.flatMap((layer) => [`${layer}/kernel`, `${layer}/bias`]));
    }
    for (const network of networks) network.dispose();
  });

  it('gives equal seeds equal weights and other seeds others', async () => {
    const networks = [1, 1, 2].map((seed) => buildNetwork('mnist/softmax', seed));
    const [a, b, c] = await Promise.all(networks.map((n) => readTensors(Object.fromEntries(n.variables.map((v) => [v.name, v.variable])))));
    expect(fingerprint(b) === fingerprint(a)).toBe(true);
    expect(fingerprint(c) === fingerprint(a)).toBe(false);
    expect(a?.['dense1/kernel']?.values.slice(0, 9)).toEqual(glorotUniform([784, 512], 1, 0).slice(0, 9));
    expect(a?.['dense1/bias']?.values.every((v) => v === 0)).toBe(true);
    for (const network of networks) network.dispose();
  });

  it('drops by seed and step in training, and nothing in use', async () => {
    const network = buildNetwork('mnist/cnn', 3);
    const x = pictures(1);
    const of = async (noise: Parameters<typeof network.logits>[1]) => {
      const logits = network.logits(x, noise);
      const values = Array.from(await logits.data());
      expect(logits.shape).toEqual([1, 10]);
      logits.dispose();
      return values;
    };
    const step5 = await of({ seed: 1, step: 5 });
    expect(await of({ seed: 1, step: 5 })).toEqual(step5);
    expect(await of({ seed: 1, step: 6 })).not.toEqual(step5);
    expect(await of({ seed: 2, step: 5 })).not.toEqual(step5);
    const plain = await of(null);
    expect(plain).not.toEqual(step5);
    const probabilities = network.probabilities(x);
    const softmax = tf.tidy(() => tf.softmax(tf.tensor2d(plain, [1, 10])));
    const [p, q] = [await probabilities.data(), await softmax.data()];
    p.forEach((v, i) => { expect(v).toBeCloseTo(q[i] ?? Number.NaN, 6); });
    tf.dispose([x, probabilities, softmax]);
    network.dispose();
  });

  it('shows every layer, and the last as probabilities', () => {
    const network = buildNetwork('mnist/cnn', 3);
    const x = pictures(1);
    const activations = network.activations(x);
    expect(activations.map((a) => [a.layer, ...a.output.shape])).toEqual([
      ['conv1', 1, 26, 26, 32], ['conv2', 1, 24, 24, 64], ['pool', 1, 12, 12, 64], ['dropout1', 1, 12, 12, 64], ['flatten', 1, 9216],
      ['dense1', 1, 128], ['dropout2', 1, 128], ['logits', 1, 10], ['softmax', 1, 10],
    ]);
    const last = activations.at(-1)?.output ?? x;
    const sums = tf.tidy(() => tf.sum(last, 1).dataSync());
    for (const sum of sums) expect(sum).toBeCloseTo(1, 5);
    tf.dispose(activations.map((a) => a.output));
    x.dispose();
    network.dispose();
  });

  it('draws nothing from Math.random', () => {
    const draw = vi.spyOn(Math, 'random');
    const network = buildNetwork('mnist/cnn', 1);
    const x = pictures(1);
    network.logits(x, { seed: 1, step: 1 }).dispose();
    expect(draw).not.toHaveBeenCalled();
    draw.mockRestore();
    x.dispose();
    network.dispose();
  });

  it('learns: gradient steps lower the loss, and restoring brings it back', async () => {
    const network = buildNetwork('mnist/softmax', 4);
    const x = pictures(8);
    const labels = tf.oneHot([0, 1, 2, 3, 4, 5, 6, 7], 10);
    const saved = await readTensors(Object.fromEntries(network.variables.map((v) => [v.name, v.variable])));
    const losses: number[] = [];
    for (let step = 1; step <= 8; step++) {
      const { loss, gradients } = lossGradients(() => tf.losses.softmaxCrossEntropy<tf.Tensor, tf.Scalar>(labels, network.logits(x, { seed: 1, step })), network.variables);
      losses.push((await loss.data())[0] ?? Number.NaN);
      network.variables.forEach(({ variable }, i) => { tf.tidy(() => { variable.assign(tf.sub(variable, tf.mul(gradients[i] ?? 0, 0.05))); }); });
      tf.dispose([loss, ...gradients]);
    }
    expect(losses.at(-1)).toBeLessThan(0.8 * (losses[0] ?? 0));
    restoreVariables(network.variables, saved);
    const again = await readTensors(Object.fromEntries(network.variables.map((v) => [v.name, v.variable])));
    expect(fingerprint(again) === fingerprint(saved)).toBe(true);
    tf.dispose([x, labels]);
    network.dispose();
  });

  it('reports its layers', async () => {
    const network = buildNetwork('mnist/cnn', 5);
    const layers = await reportLayers(network);
    expect(layers.map((l) => l.type)).toEqual(['Conv2D', 'Conv2D', 'MaxPooling2D', 'Dropout', 'Flatten', 'Dense', 'Dropout', 'Dense', 'Softmax']);
    expect(layers.reduce((n, l) => n + l.parameters, 0)).toBe(1_199_882);
    expect(layers[5]?.weights.map((w) => [w.name, w.shape, w.sample.length])).toEqual([['dense1/kernel', [9216, 128], 20_000], ['dense1/bias', [128], 128]]);
    network.dispose();
  });
});

describe('dropout', () => {
  it('masks by seed, step and layer', () => {
    const keys = [[1, 2, 0], [1, 3, 0], [1, 2, 1], [2, 2, 0], [1, 2, 0]].map(([seed = 1, step = 1, layer = 0]) => {
      const key = maskKey({ seed, step }, layer);
      const words = key.dataSync().join();
      key.dispose();
      return words;
    });
    expect(new Set(keys).size).toBe(4);
    expect(keys[4]).toBe(keys[0]);
  });

  it("is written as Keras' Dropout", () => {
    const layer = new Dropout({ rate: 0.25, name: 'dropout1' });
    expect(layer.getClassName()).toBe('Dropout');
    expect(layer.getConfig()).toMatchObject({ name: 'dropout1', rate: 0.25, noise_shape: null, seed: null });
  });
});

describe('glorotUniform', () => {
  it('fills the interval of its fan-in and fan-out evenly', () => {
    const values = glorotUniform([3, 3, 32, 64], 1, 2);
    const limit = Math.sqrt(6 / (9 * 32 + 9 * 64));
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(limit);
    const variance = values.reduce((s, v) => s + v * v, 0) / values.length;
    expect(variance / (limit ** 2 / 3)).toBeCloseTo(1, 1);
  });
});

describe('reportWeight', () => {
  it('counts what is not finite and leaves it out of the statistics', () => {
    const report = reportWeight('w', [6], Float32Array.of(1, 3, 0, Number.NaN, Infinity, -Infinity));
    expect(report).toMatchObject({ min: 0, max: 3, zeros: 1, nans: 1, infs: 2 });
    expect(report.mean).toBeCloseTo(4 / 3, 6);
    expect(report.std).toBeCloseTo(Math.sqrt(14 / 9), 6);
  });
});
