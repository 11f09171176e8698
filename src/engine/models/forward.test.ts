import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { stream } from '../runtime/random';
import { describeOnBackends, useBackend } from '../runtime/testing/backends';
import { applied, forwardOf } from './forward';
import { initialise } from './initialise';
import { conv2d, dense, flatten, maxPooling2d, sequential } from './layers';

const chains = {
  'convolutions of every kind': () => [
    conv2d({ filters: 5, kernelSize: 3, activation: 'relu', padding: 'same', strides: 2, inputShape: [13, 11, 2] }),
    conv2d({ filters: 20, kernelSize: 3, activation: 'relu', padding: 'same' }),
    maxPooling2d({ poolSize: 2 }),
    conv2d({ filters: 4, kernelSize: [2, 1], activation: 'sigmoid' }),
    conv2d({ filters: 3, kernelSize: 1, useBias: false }),
  ],
  'pooling that overlaps or follows no ReLU': () => [
    conv2d({ filters: 4, kernelSize: 3, activation: 'relu', inputShape: [13, 11, 2] }),
    maxPooling2d({ poolSize: 3, strides: 2, padding: 'same' }),
    conv2d({ filters: 4, kernelSize: 2 }),
    maxPooling2d({ poolSize: 2 }),
  ],
  'dense layers': () => [
    flatten({ inputShape: [13, 11, 2] }),
    dense({ units: 9, activation: 'relu' }),
    dense({ units: 7 }),
    dense({ units: 5, activation: 'tanh' }),
  ],
} as const;

describeOnBackends('a chain of layers', (backend) => {
  beforeAll(() => useBackend(backend));

  it.each(Object.entries(chains))('gives the same values and gradients as its layers one by one: %s', (_, layersOf) => {
    const model = sequential({ layers: [...layersOf()] });
    const variables = model.layers.flatMap((layer) => layer.trainableWeights).flatMap((weight) => {
      const variable = weight.read();
      return variable instanceof tf.Variable ? [{ name: weight.originalName, variable }] : [];
    });
    initialise(variables, 3);
    const random = stream(9, 'test');
    const x = tf.tensor(Float32Array.from({ length: 2 * 13 * 11 * 2 }, () => random.normal()), [2, 13, 11, 2]);
    const [fused, single] = [forwardOf(model.layers), (y: tf.Tensor) => model.layers.reduce((at, layer) => applied(layer, at), y)].map((forward) => {
      const { value, grads } = tf.variableGrads(() => tf.sum<tf.Scalar>(tf.square(forward(x))), variables.map(({ variable }) => variable));
      return [forward(x), value, ...variables.flatMap(({ variable }) => grads[variable.name] ?? [])].map((tensor) => Array.from(tensor.dataSync()));
    });
    expect(fused?.length).toBe(variables.length + 2);
    fused?.forEach((values, i) => {
      const expected = single?.[i] ?? [];
      const scale = Math.max(...expected.map(Math.abs));
      expect(values.length).toBe(expected.length);
      values.forEach((value, j) => { expect(Math.abs(value - (expected[j] ?? Number.NaN)) / scale).toBeLessThan(2e-5); });
    });
    model.dispose();
  });
});
