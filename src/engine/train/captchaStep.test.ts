import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { captchaLosses, type CaptchaLoss } from '../declarations/captcha';
import { courseStyle, type CaptchaStyle } from '../declarations/captchaStyle';
import { captchaCourse } from '../models/captchaCourse';
import { characterProbabilities } from '../models/characterSoftmax';
import { buildNetwork, networkOf, type Network } from '../models/network';
import { stream } from '../runtime/random';
import { describeOnBackends, useBackend } from '../runtime/testing/backends';
import { captchaAccuracy } from '../stats/captchaAccuracy';
import { captchaLoss as lossOfOne, captchaScoreSlopes } from '../stats/captchaLosses';
import { captchaGradients } from './captchaGradients';
import { captchaAccuracies, captchaLoss } from './captchaLoss';
import fixture from './captchaStep.fixture.json' with { type: 'json' };

const { height, width, length, truth } = fixture;
const classes = 10;
const style: CaptchaStyle = { ...courseStyle, height, width, length };

/** As in scripts/fixtures/captchaStep.py. */
const wave = (count: number, frequency: number): Float32Array => Float32Array.from({ length: count }, (_, i) => Math.sin(frequency * (i + 1)));
const targets = truth.flatMap((row) => row.flatMap((k) => Array.from({ length: classes }, (_, i) => (i === k ? 1 : 0))));
const pictures = wave(truth.length * height * width, 0.37).map((value) => 0.5 + 0.5 * value);

/** The heads of the fixture's network beside each other. */
function beside(parts: readonly Float32Array[], rows: number): Float32Array {
  return Float32Array.from({ length: rows * classes * parts.length }, (_, i) => {
    const [row, column] = [Math.floor(i / (classes * parts.length)), i % (classes * parts.length)];
    return parts[Math.floor(column / classes)]?.[row * classes + (column % classes)] ?? 0;
  });
}

function fixedNetwork(): Network {
  const network = networkOf(captchaCourse(style));
  network.variables.forEach(({ name, variable }, i) => {
    const weights = (index: number, count: number): Float32Array => wave(count, 0.7 + 0.1 * index).map((value) => 0.12 * value);
    const share = variable.size / length;
    const values = name.startsWith('heads/')
      ? beside(Array.from({ length }, (_, head) => weights(6 + 2 * head + (name === 'heads/bias' ? 1 : 0), share)), share / classes)
      : weights(i, variable.size);
    tf.tidy(() => { variable.assign(tf.tensor(values, variable.shape)); });
  });
  return network;
}

/** Norm and product with a wave, head by head. */
function digests(name: string, values: Float32Array): number[][] {
  const rows = values.length / (length * classes);
  const parts = name.startsWith('heads/')
    ? Array.from({ length }, (_, head) => Float32Array.from({ length: rows * classes }, (_, i) => values[Math.floor(i / classes) * length * classes + head * classes + (i % classes)] ?? 0))
    : [values];
  return parts.map((part) => {
    const along = wave(part.length, 0.3);
    return [Math.hypot(...part), part.reduce((sum, value, i) => sum + value * (along[i] ?? 0), 0)];
  });
}

describeOnBackends('a step of the course\'s network is Keras\'s', (backend) => {
  let before = 0;
  beforeAll(() => useBackend(backend));
  beforeEach(() => { before = tf.memory().numTensors; });
  afterEach(() => { expect(tf.memory().numTensors).toBe(before); });

  it('reads the same', async () => {
    const network = fixedNetwork();
    const outputs = tf.tidy(() => network.probabilities(tf.tensor4d(pictures, [truth.length, height, width, 1])));
    (await outputs.data()).forEach((p, i) => { expect(p).toBeCloseTo(fixture.outputs[i] ?? Number.NaN, 6); });
    outputs.dispose();
    network.dispose();
  });

  it.each(captchaLosses)('%s: loss, gradients, and loss after the step', async (loss) => {
    const network = fixedNetwork();
    const expected = fixture.losses[loss];
    const step = captchaGradients({ network, style, loss, noise: null });
    const run = () => step.run(truth.length, ([x, y]) => {
      x.set(pictures);
      y.set(targets);
    });
    const [value, acc, , , ...gradients] = run();
    expect((await value?.data())?.[0]).toBeCloseTo(expected.loss, 5);
    expect((await acc?.data())?.[0]).toBeCloseTo(fixture.acc, 6);
    const named = await Promise.all(network.variables.map(async ({ name }, i) => ({ name, values: Float32Array.from(await gradients[i]?.data<'float32'>() ?? []) })));
    const kernelsThenBiases = named.slice(-2).map(({ name, values }) => digests(name, values));
    const ours = [...named.slice(0, -2).flatMap(({ name, values }) => digests(name, values)), ...Array.from({ length }, (_, head) => kernelsThenBiases.map((parts) => parts[head] ?? [])).flat()];
    expected.gradients.forEach(([norm = Number.NaN, product = Number.NaN], i) => {
      expect(Math.abs((ours[i]?.[0] ?? Number.NaN) - norm)).toBeLessThan(1e-4 * norm);
      expect(Math.abs((ours[i]?.[1] ?? Number.NaN) - product)).toBeLessThan(1e-4 * norm);
    });
    tf.tidy(() => { network.variables.forEach(({ variable }, i) => { variable.assign(tf.sub(variable, tf.mul(gradients[i] ?? 0, 0.05))); }); });
    expect((await run()[0]?.data())?.[0]).toBeCloseTo(expected.after, 5);
    step.dispose();
    network.dispose();
  });

  it('has as many parameters as the course\'s', () => {
    const network = buildNetwork('captcha/course', 1);
    expect(network.model.countParams()).toBe(1_292_744);
    expect(network.variables.map(({ name }) => name)).toEqual(['conv1', 'conv2', 'conv3', 'heads'].flatMap((layer) => [`${layer}/kernel`, `${layer}/bias`]));
    network.dispose();
  });
});

/** Scores of two captchas; factor 40 makes some probabilities 0 and others 1 in float32. */
const scores = (factor: number): Float32Array => {
  const random = stream(3, 'scores');
  return Float32Array.from({ length: 2 * length * classes }, () => factor * random.normal());
};
const twoTargets = Float32Array.from(targets.slice(0, 2 * length * classes));

describeOnBackends('losses on tensors', (backend) => {
  beforeAll(() => useBackend(backend));

  const onTensors = async (loss: CaptchaLoss, values: Float32Array) => {
    const [outputs, value, slopes] = tf.tidy(() => {
      const [y, z] = [tf.tensor2d(twoTargets, [2, length * classes]), tf.tensor2d(values, [2, length * classes])];
      const of = (x: tf.Tensor): tf.Scalar => captchaLoss(loss, y, characterProbabilities(x, classes));
      return [characterProbabilities(z, classes), of(z), tf.grad(of)(z)] as const;
    });
    const read = await Promise.all([outputs, value, slopes].map((tensor) => tensor.data<'float32'>()));
    tf.dispose([outputs, value, slopes]);
    return read.map((array) => Float32Array.from(array)) as [Float32Array, Float32Array, Float32Array];
  };
  const rows = (values: Float32Array): Float32Array[] => [0, 1].map((i) => values.subarray(i * length * classes, (i + 1) * length * classes));

  describe.each(captchaLosses)('%s', (loss) => {
    it.each([1, 5])('agree with those on numbers, scores times %d', async (factor) => {
      const [outputs, [value], slopes] = await onTensors(loss, scores(factor));
      const expected = rows(outputs).map((row, i) => lossOfOne(loss, row, rows(twoTargets)[i] ?? []));
      expect(value).toBeCloseTo(expected.reduce((sum, one) => sum + one, 0) / 2, 4);
      rows(outputs).forEach((row, i) => {
        captchaScoreSlopes(loss, row, rows(twoTargets)[i] ?? [], classes).forEach((slope, k) => { expect(slopes[i * length * classes + k]).toBeCloseTo(slope / 2, 5); });
      });
    });

    it('stay finite where probabilities are 0 and 1', async () => {
      const [outputs, [value], slopes] = await onTensors(loss, scores(200));
      expect(Math.max(...outputs)).toBe(1);
      const expected = rows(outputs).reduce((sum, row, i) => sum + lossOfOne(loss, row, rows(twoTargets)[i] ?? []) / 2, 0);
      // 1 - (1 - 1e-7) is 1.19e-7 in float32.
      expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(0.02 * expected);
      expect(slopes.every(Number.isFinite)).toBe(true);
    });

    it('tell of outputs that are no numbers', async () => {
      const [, [value]] = await onTensors(loss, scores(1).fill(Number.NaN));
      expect(value).toBeNaN();
    });
  });

  it('accuracies agree with those on numbers', async () => {
    const random = stream(5, 'outputs');
    const outputs = Float32Array.from({ length: 40 * length * classes }, (_, i) => (i < 20 * length * classes ? random.uniform() : Number(random.uniform() > 0.8)));
    const truths = Uint8Array.from({ length: 40 * length }, () => random.below(classes));
    // Half of the captchas are read rightly.
    const y = Float32Array.from({ length: outputs.length }, (_, i) => Number(truths[Math.floor(i / classes)] === i % classes));
    for (let i = 0; i < 10 * length * classes; i++) outputs[i] = y[i] ?? 0;
    const counted = captchaAccuracy(outputs, truths, length, classes);
    const tensors = tf.tidy(() => [...captchaAccuracies(tf.tensor2d(y, [40, length * classes]), tf.tensor2d(outputs, [40, length * classes]), length)]);
    const [acc, charAcc, captchaAcc] = await Promise.all(tensors.map(async (tensor) => (await tensor.data())[0]));
    tf.dispose(tensors);
    expect(acc).toBeCloseTo(counted.acc, 6);
    expect(charAcc).toBeCloseTo(counted.charAcc, 6);
    expect(captchaAcc).toBeCloseTo(counted.captchaAcc, 6);
  });
});
