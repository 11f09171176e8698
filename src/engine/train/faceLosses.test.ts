import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { specOf } from '../../serve/headless';
import { nodePlatform } from '../../serve/platform';
import { experimentOf } from '../experiments/catalog';
import type { miningIds } from '../declarations/faceTriplet';
import { faceLosses } from '../declarations/faceTriplet';
import { openBackend } from '../runtime/device';
import { stream } from '../runtime/random';
import { classLoss } from './faceLosses';
import { mineTriplets } from './tripletMining';

const platform = nodePlatform();
beforeAll(async () => { await openBackend({ backend: 'wasm', cached: null, threads: 1, platform }); });

// Anchors of person 0 stand at 0 and 1 on a line, those of person 1 at 3 and 1.5: all squares by hand.
const places = [0, 1, 3, 1.5];
const people = [0, 0, 1, 1];
const distances = Float32Array.from({ length: 16 }, (_, i) => ((places[Math.floor(i / 4)] ?? 0) - (places[i % 4] ?? 0)) ** 2);
const negativesOf = (mining: (typeof miningIds)[number]): readonly number[] => [...mineTriplets(distances, people, mining, 0.2, stream(1, 'mining')).chosen].filter((_, i) => i % 3 === 2);

test('mining chooses the farthest, the nearest beyond the positive, or the nearest', () => {
  expect(negativesOf('easy')).toEqual([2, 2, 0, 0]);
  expect(negativesOf('semi-hard')).toEqual([3, 2, 1, 0]);
  expect(negativesOf('hard')).toEqual([3, 3, 1, 1]);
});

test('the weights of the distances give the mean hinge of the triplets', () => {
  const { chosen, active, weights } = mineTriplets(distances, people, 'hard', 0.2, stream(1, 'mining'));
  let expected = 0;
  for (let t = 0; t < chosen.length; t += 3) {
    const [a = 0, p = 0, n = 0] = chosen.subarray(t, t + 3);
    expected += Math.max(0, (distances[a * 4 + p] ?? 0) - (distances[a * 4 + n] ?? 0) + 0.2) / (chosen.length / 3);
  }
  const linear = weights.reduce((sum, weight, i) => sum + weight * (distances[i] ?? 0), 0);
  expect(linear + 0.2 * active / (chosen.length / 3)).toBeCloseTo(expected, 5);
});

test.each(faceLosses.filter((loss) => loss !== 'triplet'))('the gradient of %s is that of finite differences', (loss) => {
  const start = [0.6, 0.8, -0.28, 0.96];
  const at = (values: number[]): number => tf.tidy(() => {
    const truth = tf.tensor2d([1, 0, 0, 1], [2, 2]);
    return classLoss(loss, tf.tensor2d(values, [2, 2]), truth, classes()).dataSync()[0] ?? NaN;
  });
  const classes = () => ({ directions: tf.tensor2d([0.5, -0.2, 0.3, 0.7], [2, 2]), centres: loss === 'centre' ? tf.tensor2d([0.1, 0.2, 0.3, 0.4], [2, 2]) : null });
  const gradient = tf.tidy(() => tf.grad((x: tf.Tensor) => classLoss(loss, x as tf.Tensor2D, tf.tensor2d([1, 0, 0, 1], [2, 2]), classes()))(tf.tensor2d(start, [2, 2])).dataSync());
  start.forEach((_, i) => {
    const moved = (by: number): number => at(start.map((value, k) => (k === i ? value + by : value)));
    expect(gradient[i]).toBeCloseTo((moved(1e-3) - moved(-1e-3)) / 2e-3, 1);
  });
});

test('a layer on ready vectors begins with them, and learns to tell apart people it was not trained on', async () => {
  const spec = specOf('faces/triplet', [['embedder', 'face-head'], ['updates', '60']], 1);
  const before = tf.memory().numTensors;
  const session = await experimentOf('faces/triplet').prepare({ spec, params: spec.params, platform, report: () => undefined });
  for (let step = 1; step <= 60; step++) await session.trainStep(step, 0.001);
  const answer = await session.look({ kind: 'verification' }, 60, 0.001);
  if (answer.kind !== 'verification') throw new Error('another look');
  expect(answer.before.accuracy).toBeGreaterThan(0.9);
  expect(answer.now.auc).toBeGreaterThan(answer.before.auc);
  session.dispose();
  expect(tf.memory().numTensors).toBe(before);
});
