import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { fillBatch, firstExamples } from '../data/batches';
import { loadMnist } from '../data/mnist';
import type { LossSlice, LossSliceAsk } from '../declarations/lossSlice';
import type { ModelWeights } from '../declarations/studies';
import { writeSafetensors, type NamedTensors } from '../formats/safetensors';
import { withPrefix } from '../formats/tensorNames';
import { networkWith } from '../models/saved';
import { buildNetwork } from '../models/network';
import { useBackend } from '../runtime/testing/backends';
import { readTensors } from '../runtime/variables';
import { predictionsOf } from '../train/classification';
import { nodePlatform } from '../../serve/platform';
import { lossSlice } from './lossSlice';

const platform = nodePlatform();
const experiment = 'mnist/softmax';
const examples = 100;
const draws: NamedTensors[] = [];

/** Weights of random first networks, mixed. */
const mixed = (...shares: readonly number[]): NamedTensors =>
  Object.fromEntries(Object.entries(draws[0] ?? {}).map(([name, { shape, values }]) => [name, {
    shape, values: values.map((_, i) => shares.reduce((sum, share, d) => sum + share * (draws[d]?.[name]?.values[i] ?? 0), 0)),
  }]));
const weights = (step: number, ...shares: readonly number[]): ModelWeights => ({ experiment, step, tensors: writeSafetensors(mixed(...shares)) });

beforeAll(async () => {
  await useBackend('wasm');
  for (const seed of [1, 2, 3]) {
    const network = buildNetwork(experiment, seed);
    draws.push(withPrefix('model/', await readTensors(Object.fromEntries(network.variables.map((v) => [v.name, v.variable])))));
    network.dispose();
  }
});

/** The loss of these weights over the first training pictures, summed in float64 from the scores. */
async function lossOf(tensors: NamedTensors): Promise<number> {
  const { train } = await loadMnist(platform, () => undefined);
  const order = firstExamples(train.count, examples);
  const pixels = new Float32Array(examples * 784);
  fillBatch(train, order, 0, examples, pixels, new Float32Array(examples * 10));
  const network = networkWith(experiment, tensors);
  const logits = tf.tidy(() => network.logits(tf.tensor(pixels, [examples, 28, 28, 1]), null).dataSync<'float32'>());
  network.dispose();
  return predictionsOf(logits, Uint8Array.from(order, (i) => train.labels[i] ?? 0), 10, 0).loss;
}

async function slice(ask: Omit<LossSliceAsk, 'examples'>): Promise<{ readonly early: readonly LossSlice[]; readonly whole: LossSlice }> {
  const early: LossSlice[] = [];
  const course = lossSlice({ kind: 'loss-slice', examples, ...ask }, platform);
  for (;;) {
    const next = await course.next();
    if (next.done) return { early, whole: next.value };
    if (next.value) early.push(structuredClone(next.value));
  }
}

test('ways within a plane are found there, with their own losses and those of the plane', async () => {
  const before = tf.memory().numTensors;
  const paths = [[weights(0, 1, 1, 0), weights(5, 1, 0.4, 0.3), weights(9, 1, 0, 0)], [weights(0, 1, 1, 0), weights(9, 1, 0, 0.8)]];
  const { early, whole } = await slice({ centre: weights(9, 1, 0, 0), paths, plane: { kind: 'principal' }, finest: 5 });
  const flat = whole.paths.flatMap((path) => Array.from(path.x, (x, i) => ({ x, y: path.y[i] ?? NaN, distance: path.distance[i] ?? NaN, loss: path.losses[i] ?? NaN })));
  expect(whole.share).toBeCloseTo(1, 4);
  expect(whole.paths.map((path) => [...path.steps])).toEqual([[0, 5, 9], [0, 9]]);
  // Lengths and angles are kept: places are as far from one another as the weights.
  const length = Math.hypot(...Object.values(mixed(0, 1, 0)).flatMap(({ values }) => [Math.hypot(...Array.from({ length: Math.ceil(values.length / 1e4) }, (_, k) => Math.hypot(...values.subarray(k * 1e4, (k + 1) * 1e4))))]));
  expect(Math.hypot(flat[0]?.x ?? NaN, flat[0]?.y ?? NaN) / length).toBeCloseTo(1, 4);
  expect(Math.max(...flat.map(({ distance }) => distance))).toBeLessThan(1e-3 * length);
  const last = flat[2];
  expect(Math.hypot(last?.x ?? NaN, last?.y ?? NaN)).toBeLessThan(1e-3 * length);
  expect(whole.centreLoss).toBeCloseTo(await lossOf(mixed(1, 0, 0)), 4);
  expect(flat[4]?.loss).toBeCloseTo(await lossOf(mixed(1, 0, 0.8)), 4);
  expect(early[0]).toMatchObject({ size: 0, computed: 0, total: 30 });
  expect(whole).toMatchObject({ size: 5, computed: 30, total: 30 });
  expect(tf.memory().numTensors).toBe(before);
});

test('a random plane goes through its centre, finer and finer, and can be left at any time', async () => {
  const { early, whole } = await slice({ centre: weights(0, 1), paths: [], plane: { kind: 'random', seed: 1 }, finest: 9 });
  expect(whole).toMatchObject({ x: [-1, 1], y: [-1, 1], share: null, size: 9, computed: 81, total: 81 });
  expect(whole.losses[40]).toBe(whole.centreLoss);
  expect(whole.centreLoss).toBeCloseTo(await lossOf(mixed(1)), 4);
  expect(early.map(({ size }) => size).filter((size, i, all) => size !== all[i - 1])).toEqual([0, 5, 9]);

  const before = tf.memory().numTensors;
  const course = lossSlice({ kind: 'loss-slice', examples, centre: weights(0, 1), paths: [], plane: { kind: 'random', seed: 1 }, finest: 9 }, platform);
  for (let i = 0; i < 4; i++) await course.next();
  await course.return(undefined as never);
  expect(tf.memory().numTensors).toBe(before);
});
