import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { captchaBest as declaration } from '../declarations/captcha';
import { courseStyle } from '../declarations/captchaStyle';
import { resolveParams } from '../declarations/schema';
import { stream } from '../runtime/random';
import { describeOnBackends, useBackend } from '../runtime/testing/backends';
import { captchaBest } from './captchaBest';
import { imageStandardisation } from './layers';
import { networkOf } from './network';

const [height, width] = [7, 9];
const pictures = Float32Array.from({ length: 3 * height * width }, (_, i) => (i < 2 * height * width ? stream(1, 'test', i).uniform() : 0.5));

/** In 64 bits, with the population's deviation. */
function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
  return values.map((v) => (v - mean) / Math.max(deviation, 1 / Math.sqrt(values.length)));
}

describeOnBackends('the better reader of captchas', (backend) => {
  beforeAll(() => useBackend(backend));

  it('standardises every picture by itself, and leaves an even one finite', async () => {
    const out = tf.tidy(() => imageStandardisation({ name: 'standardise', inputShape: [height, width, 1] }).apply(tf.tensor(pictures, [3, height, width, 1])) as tf.Tensor);
    const values = Array.from(await out.data());
    const size = height * width;
    expect(out.shape).toEqual([3, height, width, 1]);
    [0, 1, 2].forEach((picture) => {
      const expected = standardised(Array.from(pictures.subarray(picture * size, (picture + 1) * size)));
      expected.forEach((v, i) => { expect(values[picture * size + i]).toBeCloseTo(v, 5); });
    });
    expect(values.slice(2 * size).every((v) => v === 0)).toBe(true);
    out.dispose();
  });

  it('differentiates the standardisation as finite differences do', async () => {
    const layer = imageStandardisation({ name: 'standardise', inputShape: [2, 2, 1] });
    const [at, weights] = [[0.1, 0.9, 0.4, 0.2], [1, -2, 0.5, 3]];
    const value = (x: readonly number[]) => standardised(x).reduce((sum, v, i) => sum + v * (weights[i] ?? 0), 0);
    const gradient = tf.tidy(() => tf.grad((x) => tf.sum(tf.mul(layer.apply(x) as tf.Tensor, tf.tensor(weights, [1, 2, 2, 1]))))(tf.tensor(at, [1, 2, 2, 1])));
    const values = await gradient.data();
    at.forEach((_, i) => {
      const [up, down] = [1e-5, -1e-5].map((d) => value(at.map((v, j) => (j === i ? v + d : v))));
      expect(values[i]).toBeCloseTo(((up ?? 0) - (down ?? 0)) / 2e-5, 3);
    });
    gradient.dispose();
  });

  it('answers alike for a picture and its paler copy', async () => {
    const style = { ...courseStyle, width: 48, height: 40 };
    const network = networkOf(captchaBest(style));
    network.variables.forEach(({ variable }, i) => { variable.assign(tf.tensor(Float32Array.from({ length: variable.size }, (_, j) => stream(2, 'test', i, j).normal() / 8), variable.shape)); });
    const picture = tf.tensor(Float32Array.from({ length: 40 * 48 }, (_, i) => stream(3, 'test', i).uniform()), [1, 40, 48, 1]);
    const [strong, pale] = [network.logits(picture, null), network.logits(tf.add(tf.mul(picture, 0.2), 0.7), null)];
    const [a, b] = await Promise.all([strong.data(), pale.data()]);
    tf.dispose([picture, strong, pale]);
    expect(Math.max(...a) - Math.min(...a)).toBeGreaterThan(0.1);
    a.forEach((v, i) => { expect(b[i]).toBeCloseTo(v, 3); });
    network.dispose();
  });
});

it.each([
  [courseStyle, 195_016],
  [{ ...courseStyle, width: 40, height: 40, length: 8, alphabet: 'all' } as const, 270_736 ],
])('has the parameters and the multiplications that its declaration tells', (style, parameters) => {
  const model = captchaBest(style);
  expect(model.countParams()).toBe(parameters);
  const macs = model.layers.reduce((sum, layer) => {
    const [kernel] = layer.trainableWeights;
    const [, ...shape] = layer.outputShape as number[];
    const places = shape.slice(0, -1).reduce((a, b) => a * b, 1);
    return sum + (kernel ? places * tf.util.sizeFromShape(kernel.shape as number[]) : 0);
  }, 0);
  const params = resolveParams(declaration, { captchaLength: style.length, alphabet: style.alphabet, pictureWidth: style.width, pictureHeight: style.height });
  expect(declaration.cost(params).operationsPerExample).toBe(6 * macs);
  model.dispose();
});
