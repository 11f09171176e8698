import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { stream } from '../runtime/random';
import { describeOnBackends, useBackend } from '../runtime/testing/backends';
import { softmaxCrossEntropy } from '../train/classification';
import { initialise } from './initialise';
import { layerPasses } from './layerPasses';
import { conv2d, dense, dropout, flatten, maxPooling2d, sequential, softmax } from './layers';
import { networkOf } from './network';

const classes = 3;
const batchSize = 4;
const noise = { seed: 3, step: 5 };

function smallNetwork() {
  const network = networkOf(sequential({
    layers: [
      conv2d({ name: 'conv', filters: 2, kernelSize: 3, activation: 'relu', inputShape: [6, 6, 1] }),
      maxPooling2d({ name: 'pool', poolSize: 2 }),
      dropout({ name: 'dropout', rate: 0.25 }),
      flatten({ name: 'flatten' }),
      dense({ name: 'logits', units: classes }),
      softmax({ name: 'softmax' }),
    ],
  }));
  initialise(network.variables, 2);
  // Away from the kinks of ReLU and pooling, where differences on both sides disagree.
  tf.tidy(() => network.variables.find(({ name }) => name === 'conv/bias')?.variable.assign(tf.tensor1d([2, 2])));
  return network;
}

const rowsOf = (labels: number[]): tf.Tensor2D => tf.tensor2d(labels.map((label) => Array.from({ length: classes }, (_, k) => (k === label ? 1 : 0))));

function uniform(shape: number[]): tf.Tensor {
  const values = new Float32Array(tf.util.sizeFromShape(shape));
  stream(9, 'pictures').fillUniform(values);
  return tf.tensor(values, shape);
}

describeOnBackends('layer passes', (backend) => {
  let before = 0;
  beforeAll(() => useBackend(backend));
  beforeEach(() => { before = tf.memory().numTensors; });
  afterEach(() => { expect(tf.memory().numTensors).toBe(before); });

  it('reach the logits of training and the gradient of the input', () => {
    const network = smallNetwork();
    const x = uniform([batchSize, 6, 6, 1]);
    const labels = rowsOf([0, 1, 2, 1]);
    const whole = network.logits(x, noise);
    const inputGradient = tf.grad((input) => softmaxCrossEntropy(labels, network.logits(input, noise)))(x);
    for (let row = 0; row < batchSize; row++) {
      const one = tf.slice(x, [row], [1]);
      const label = tf.slice(labels, [row], [1]);
      const passes = layerPasses(network, { x: one, row, batchSize }, noise, (logits) => tf.div(tf.sub(tf.softmax(logits), label), batchSize));
      expect(passes.map(({ layer, type }) => `${layer} ${type}`)).toEqual(['input Input', 'conv Conv2D', 'pool MaxPooling2D', 'dropout Dropout', 'flatten Flatten', 'logits Dense']);
      const [logits, gradient, expectedLogits, expectedGradient] = [passes.at(-1)?.output, passes[0]?.gradient, tf.slice(whole, [row], [1]), tf.slice(inputGradient, [row], [1])];
      expect(distance(logits, expectedLogits)).toBeLessThan(1e-6);
      expect(distance(gradient, expectedGradient)).toBeLessThan(1e-6);
      tf.dispose([one, label, expectedLogits, expectedGradient, ...passes.flatMap((pass) => [pass.output, pass.gradient])]);
    }
    tf.dispose([x, labels, whole, inputGradient]);
    network.dispose();
  });

  it('agree with finite differences of what comes after each layer', () => {
    const network = smallNetwork();
    const x = uniform([1, 6, 6, 1]);
    const label = rowsOf([2]);
    const passes = layerPasses(network, { x, row: 0, batchSize: 1 }, null, (logits) => tf.sub(tf.softmax(logits), label));
    const { layers } = network.model;
    passes.forEach(({ output, gradient }, i) => {
      // Loss as a function of this layer's output: the remaining layers, then the cross-entropy.
      const loss = (y: tf.Tensor) => tf.tidy(() => softmaxCrossEntropy(label, layers.slice(i, -1).reduce((z, layer) => layer.apply(z) as tf.Tensor, y) as tf.Tensor2D).dataSync()[0] ?? Number.NaN);
      const direction = uniform(output.shape);
      const h = 1e-3;
      const [ahead, behind] = tf.tidy(() => [loss(tf.add(output, tf.mul(direction, h))), loss(tf.sub(output, tf.mul(direction, h)))] as const);
      const slope = tf.tidy(() => tf.sum(tf.mul(gradient, direction)).dataSync()[0] ?? Number.NaN);
      expect((ahead - behind) / (2 * h)).toBeCloseTo(slope, 2);
      direction.dispose();
    });
    tf.dispose([x, label, ...passes.flatMap((pass) => [pass.output, pass.gradient])]);
    network.dispose();
  });
});

function distance(a: tf.Tensor | undefined, b: tf.Tensor): number {
  return tf.tidy(() => (a ? tf.max(tf.abs(tf.sub(a, b))).dataSync()[0] : undefined) ?? Number.NaN);
}
