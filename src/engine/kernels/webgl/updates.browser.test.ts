import { dispose, memory, tidy, variable } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { optimizerIds, optimizerParams } from '../../declarations/optimizers';
import { createOptimizer } from '../../optim/optimizer';
import { referenceRule } from '../../optim/testing/reference';
import { deviation, noise, open } from '../testing/backends';
import { countLaunches } from '../testing/launches';

const steps = 6;
const learningRate = 0.05;
// Odd lengths leave part of their texels empty; the last one is wrapped into a texture of another width.
const shapes = [[1], [103], [5, 7], [3, 3, 1, 5], [2, 66_001]];

beforeAll(() => open('webgl'));

it.each(optimizerIds)('updates as the float64 reference does, one launch a variable: %s', async (rule) => {
  const before = memory().numTensors;
  const params = Object.fromEntries(optimizerParams(rule).map((p) => [p.name, p.default]));
  const optimizer = createOptimizer(params);
  const variables = shapes.map((shape, i) => ({ name: `w${i}`, variable: tidy(() => variable(noise(i, shape))) }));
  const expected = await Promise.all(variables.map((v) => v.variable.data<'float32'>()));
  const reference = expected.map((values) => Array.from(values, () => referenceRule(rule, params)));
  for (let step = 1; step <= steps; step++) {
    const gradients = shapes.map((shape, i) => noise(100 * step + i, shape));
    const values = await Promise.all(gradients.map((gradient) => gradient.data()));
    const launches = countLaunches(() => { optimizer.apply(variables, gradients, step, learningRate); });
    // The gradients come from JavaScript's memory here: each is uploaded by a launch of TensorFlow.js's.
    if (step > 1) expect(launches).toBe(2 * shapes.length);
    expected.forEach((weights, i) => weights.forEach((w, k) => { weights[k] = reference[i]?.[k]?.(w, values[i]?.[k] ?? 0, step, learningRate) ?? 0; }));
    dispose(gradients);
  }
  const actual = await Promise.all(variables.map((v) => v.variable.data<'float32'>()));
  expect(deviation(actual, expected)).toBeLessThan(1e-5);
  optimizer.dispose();
  dispose(variables.map((v) => v.variable));
  expect(memory().numTensors).toBe(before);
});
