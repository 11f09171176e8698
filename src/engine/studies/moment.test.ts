import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import type { StudyAnswer } from '../declarations/studies';
import { writeSafetensors } from '../formats/safetensors';
import { withPrefix } from '../formats/tensorNames';
import { buildNetwork } from '../models/network';
import type { Look } from '../protocol';
import { useBackend } from '../runtime/testing/backends';
import { readTensors } from '../runtime/variables';
import { nodePlatform } from '../../serve/platform';
import { lookAtWeights } from './lookAtWeights';
import { moment } from './moment';

beforeAll(async () => useBackend('wasm'));

test('looks at a moment answer as one by one, those first that need no predictions', async () => {
  const platform = nodePlatform();
  const network = buildNetwork('mnist/softmax', 4);
  const weights = await readTensors(Object.fromEntries(network.variables.map((v) => [v.name, v.variable])));
  network.dispose();
  const model = { experiment: 'mnist/softmax', step: 12, tensors: writeSafetensors(withPrefix('model/', weights), {}, 'F16') };
  const wants: readonly Look[] = [{ kind: 'confusion' }, { kind: 'activations', index: 3, picture: null }, { kind: 'mistakes', limit: 2 }];
  const before = tf.memory().numTensors;

  const early: StudyAnswer<'moment'>[] = [];
  const course = moment({ kind: 'moment', model, validationSize: 120, wants }, platform);
  let whole: StudyAnswer<'moment'> | null = null;
  while (!whole) {
    const next = await course.next();
    if (next.done) whole = next.value;
    else if (next.value) early.push(next.value);
  }
  expect(early.map(({ answers }) => answers.map((answer) => answer?.kind))).toEqual([[undefined, 'activations', undefined]]);
  expect(whole.step).toBe(12);
  for (const [i, want] of wants.entries()) {
    const alone = lookAtWeights({ kind: 'look-at-weights', model, validationSize: 120, want }, platform);
    let next = await alone.next();
    while (!next.done) next = await alone.next();
    expect(whole.answers[i]).toEqual(next.value);
  }
  expect(tf.memory().numTensors).toBe(before);
});
