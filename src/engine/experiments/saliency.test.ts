import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { conv2d, dense, flatten, maxPooling2d, sequential, softmax } from '../models/layers';
import { networkOf, type Network } from '../models/network';
import { stream } from '../runtime/random';
import { describeOnBackends, useBackend } from '../runtime/testing/backends';
import { gradCam, mapLayers, saliencyOf } from './saliency';

const side = 28;
const random = stream(11, 'saliency');
const picture = Float32Array.from({ length: side * side }, () => (random.uniform() < 0.3 ? random.uniform() : 0));
const target = 1;

function fill(network: Network): Network {
  const draws = stream(3, 'weights');
  for (const { variable } of network.variables) {
    tf.tidy(() => { variable.assign(tf.tensor(Float32Array.from({ length: variable.size }, () => 0.3 * draws.normal()), variable.shape)); });
  }
  return network;
}
const small = (): Network => fill(networkOf(sequential({
  layers: [
    conv2d({ name: 'conv', filters: 3, kernelSize: 5, strides: 2, activation: 'relu', inputShape: [side, side, 1] }),
    maxPooling2d({ name: 'pool', poolSize: 2 }), flatten({ name: 'flatten' }), dense({ name: 'logits', units: 4 }), softmax({ name: 'softmax' }),
  ],
})));

function scoreOf(network: Network, pixels: Float32Array): number {
  return tf.tidy(() => network.logits(tf.tensor4d(pixels, [1, side, side, 1]), null).dataSync()[target] ?? Number.NaN);
}

describeOnBackends('saliency', (backend) => {
  let before = 0;
  let network: Network;
  beforeAll(async () => useBackend(backend));
  beforeEach(() => {
    before = tf.memory().numTensors;
    network = small();
  });
  afterEach(() => {
    network.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('is the slope of the score, by finite differences', async () => {
    const { gradient, timesInput } = await saliencyOf(network, picture, target);
    const step = 1e-3;
    const inked = Array.from(picture.keys()).filter((i) => (picture[i] ?? 0) > 0).slice(20, 60);
    for (const at of inked) {
      const moved = (by: number): number => scoreOf(network, picture.map((value, i) => (i === at ? value + by : value)));
      const slope = (moved(step) - moved(-step)) / (2 * step);
      expect(gradient[at]).toBeCloseTo(Math.abs(slope), 2);
      expect(timesInput[at]).toBeCloseTo(slope * (picture[at] ?? 0), 2);
    }
    expect(Math.max(...gradient)).toBeGreaterThan(0.1);
  });

  it('of maps is their sum, weighted by mean slopes: worked out by hand after the pooling', async () => {
    const [height, width, channels] = [6, 6, 3] as const;
    const kernel = network.variables.find(({ name }) => name === 'logits/kernel')?.variable.dataSync() ?? new Float32Array();
    const x = tf.tensor4d(picture, [1, side, side, 1]);
    const outputs = network.activations(x);
    const maps = outputs.find(({ layer }) => layer === 'pool')?.output.dataSync() ?? new Float32Array();
    tf.dispose([x, ...outputs.map(({ output }) => output)]);
    let greatest = 0;
    for (let k = 0; k < 4; k++) {
      const weights = Array.from({ length: channels }, (_, channel) => {
        let sum = 0;
        for (let place = 0; place < height * width; place++) sum += kernel[(place * channels + channel) * 4 + k] ?? 0;
        return sum / (height * width);
      });
      const raw = Array.from({ length: height * width }, (_, place) => Math.max(0, weights.reduce((sum, weight, channel) => sum + weight * (maps[place * channels + channel] ?? 0), 0)));
      const found = await gradCam(network, picture, k, 'pool');
      expect(found).toHaveLength(side * side);
      // Six cells of four pixels, with two pixels around them; beyond the centres of the outermost cells it is as they are.
      expect(found[0]).toBe(0);
      expect(found[2 * side + 2]).toBeCloseTo(raw[0] ?? Number.NaN, 4);
      expect(found[25 * side + 25]).toBeCloseTo(raw[height * width - 1] ?? Number.NaN, 4);
      expect(Math.max(...found)).toBeLessThanOrEqual(Math.max(...raw) + 1e-5);
      greatest = Math.max(greatest, ...found);
    }
    expect(greatest).toBeGreaterThan(0.1);
  });

  it('of a layer without maps is refused', async () => {
    expect(mapLayers(network)).toEqual(['conv', 'pool']);
    await expect(gradCam(network, picture, target, 'logits')).rejects.toThrow('bad-parameter: name=layer, value=logits, expected=conv, pool');
  });
});
