import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import type { NetworkPlan } from '../declarations/networkPlan';
import type { Params } from '../declarations/schema';
import { useBackend } from '../runtime/testing/backends';
import { nodePlatform } from '../../serve/platform';
import { networkPlan } from './networkPlan';

beforeAll(async () => { await useBackend('cpu'); });

async function planOf(experiment: string, params: Params = {}): Promise<NetworkPlan> {
  const step = await networkPlan({ kind: 'network-plan', experiment, params }, nodePlatform()).next();
  if (!step.done) throw new Error('no plan');
  return step.value;
}
const parametersOf = (plan: NetworkPlan): number => plan.layers.reduce((sum, layer) => sum + layer.parameters, 0);

test('the course\'s reader of captchas has 1,292,744 parameters', async () => {
  const before = tf.memory().numTensors;
  const plan = await planOf('captcha/course');
  expect(plan.input).toEqual([60, 160, 1]);
  expect(plan.layers.map((layer) => layer.output)).toEqual([[58, 158, 32], [56, 156, 32], [28, 78, 32], [26, 76, 64], [13, 38, 64], [31_616], [31_616], [40], [40]]);
  expect(plan.layers.map((layer) => layer.parameters)).toEqual([320, 9_248, 0, 18_496, 0, 0, 0, 1_264_680, 0]);
  expect(plan.layers[0]).toMatchObject({ name: 'conv1', type: 'Conv2D', weights: [[3, 3, 1, 32], [32]] });
  expect(parametersOf(plan)).toBe(1_292_744);
  expect(tf.memory().numTensors).toBe(before);
});

test('what stands in a picture decides how many outputs there are', async () => {
  const plan = await planOf('captcha/course', { captchaLength: 5, alphabet: 'digits-lower', pictureWidth: 100 });
  expect(plan.layers.at(-1)?.output).toEqual([5 * 36]);
});

test('a parameter out of its range is refused', async () => {
  await expect(planOf('captcha/course', { captchaLength: 99 })).rejects.toMatchObject({ failure: { code: 'bad-parameter' } });
});
