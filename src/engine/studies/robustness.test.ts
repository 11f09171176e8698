import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import type { Robustness, RobustnessAsk } from '../declarations/robustness';
import { useBackend } from '../runtime/testing/backends';
import { nodePlatform } from '../../serve/platform';
import { robustness } from './robustness';

const ask: { readonly kind: 'robustness' } & RobustnessAsk = {
  kind: 'robustness', models: [{ shipped: 'mnist-softmax' }, { shipped: 'mnist-cnn' }], corruption: 'shift', levels: [0, 4], count: 120, seed: 1, sample: 3,
};

beforeAll(async () => useBackend('wasm'));

test('shipped networks read unspoiled pictures, and shifted ones worse; early answers grow', async () => {
  const before = tf.memory().numTensors;
  const early: Robustness[] = [];
  const course = robustness(ask, nodePlatform());
  let last: Robustness | null = null;
  while (!last) {
    const next = await course.next();
    if (next.done) last = next.value;
    else if (next.value) early.push(next.value);
  }
  expect(early.map(({ tested }) => tested)).toEqual([0, 50, 100]);
  expect(early[0]?.accuracies[0]?.[0]).toBeNaN();
  expect(last).toMatchObject({ tested: 120, count: 120, levels: [0, 4] });
  for (const [unspoiled = 0, shifted = 1] of last.accuracies) {
    expect(unspoiled).toBeGreaterThan(0.9);
    expect(shifted).toBeLessThan(unspoiled);
  }
  expect(last.sample.pictures).toHaveLength(2 * 784);
  for (const { predicted } of last.sample.readings) expect(predicted[0]).toBe(last.sample.label);
  expect(tf.memory().numTensors).toBe(before);
});

test('it may be ended anywhere', async () => {
  const before = tf.memory().numTensors;
  const course = robustness(ask, nodePlatform());
  await course.next();
  await course.next();
  await course.return(undefined as never);
  expect(tf.memory().numTensors).toBe(before);
});

test.each([['count', { count: 0 }], ['sample', { sample: 10_000 }]])('a %s that does not fit is refused', async (name, given) => {
  await expect(robustness({ ...ask, ...given }, nodePlatform()).next()).rejects.toThrow(`bad-parameter: name=${name},`);
});
