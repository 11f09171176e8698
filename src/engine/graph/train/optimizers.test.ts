import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { stream } from '../../runtime/random';
import { useBackend } from '../../runtime/testing/backends';
import { createTensorFlow, type TensorFlow } from '../tensorflow';
import type { Optimizer } from './optimizer';
import { adadelta, adagrad, adam, ftrl, gradientDescent, momentum, rmsProp, type Update } from './testing/referenceUpdates';

interface Case {
  readonly name: string;
  readonly make: (train: TensorFlow['train']) => Optimizer;
  readonly reference: () => Update;
  readonly slots: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'gradient descent', make: (train) => train.GradientDescentOptimizer(0.1), reference: () => gradientDescent(0.1), slots: [] },
  { name: 'momentum', make: (train) => train.MomentumOptimizer(0.05, 0.9), reference: () => momentum(0.05, 0.9, false), slots: ['momentum'] },
  { name: 'Nesterov', make: (train) => train.MomentumOptimizer(0.05, 0.9, { useNesterov: true }), reference: () => momentum(0.05, 0.9, true), slots: ['momentum'] },
  { name: 'Adagrad', make: (train) => train.AdagradOptimizer(0.3), reference: () => adagrad(0.3, 0.1), slots: ['accumulator'] },
  { name: 'Adadelta', make: (train) => train.AdadeltaOptimizer(1, { rho: 0.9, epsilon: 1e-4 }), reference: () => adadelta(1, 0.9, 1e-4), slots: ['accum', 'accum_update'] },
  { name: 'RMSProp', make: (train) => train.RMSPropOptimizer(0.05), reference: () => rmsProp(0.05, 0.9, 0, 1e-10, false), slots: ['momentum', 'rms'] },
  { name: 'RMSProp with momentum', make: (train) => train.RMSPropOptimizer(0.02, { decay: 0.8, momentum: 0.5, epsilon: 1e-6 }), reference: () => rmsProp(0.02, 0.8, 0.5, 1e-6, false), slots: ['momentum', 'rms'] },
  { name: 'centered RMSProp', make: (train) => train.RMSPropOptimizer(0.02, { centered: true, momentum: 0.3 }), reference: () => rmsProp(0.02, 0.9, 0.3, 1e-10, true), slots: ['mg', 'momentum', 'rms'] },
  { name: 'Adam', make: (train) => train.AdamOptimizer(0.1), reference: () => adam(0.1, 0.9, 0.999, 1e-8), slots: ['m', 'v'] },
  { name: 'Ftrl', make: (train) => train.FtrlOptimizer(0.5), reference: () => ftrl(0.5, { power: -0.5, start: 0.1, l1: 0, l2: 0 }), slots: ['accum', 'linear'] },
  {
    name: 'Ftrl with penalties', slots: ['accum', 'linear'], reference: () => ftrl(0.5, { power: -0.7, start: 0.5, l1: 0.05, l2: 0.1 }),
    make: (train) => train.FtrlOptimizer(0.5, { learningRatePower: -0.7, initialAccumulatorValue: 0.5, l1RegularizationStrength: 0.05, l2RegularizationStrength: 0.1 }),
  },
];

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  test.each(cases)('$name follows its formula in double precision for 20 steps', async ({ make, reference, slots }) => {
    const before = memory().numTensors;
    const random = stream(3, 'graph optimizers');
    const tf = createTensorFlow();
    const start = [0.5, -1, 2, 0.1];
    const w = tf.Variable(start, { name: 'w' });
    const slope = tf.placeholder(tf.float32, { shape: [4] });
    const optimizer = make(tf.train);
    // The gradient of slope * w is the slope, whatever w is.
    const train = optimizer.minimize(tf.reduceSum(tf.multiply(slope, w)));
    expect(optimizer.getSlotNames()).toEqual(slots);
    expect(slots.map((slot) => optimizer.getSlot(w, slot)?.trainable)).toEqual(slots.map(() => false));
    const session = tf.Session();
    await session.run(tf.globalVariablesInitializer());
    const updates = start.map(reference);
    let expected: readonly number[] = start;
    for (let step = 0; step < 20; step++) {
      const gradient = start.map(() => random.normal());
      await session.run(train, [[slope, gradient]]);
      expected = expected.map((weight, i) => updates[i]?.(weight, gradient[i] ?? 0) ?? Number.NaN);
    }
    const found = Array.from((await session.run(w)).data, Number);
    const largest = Math.max(...expected.map(Math.abs));
    expected.forEach((weight, i) => { expect(Math.abs((found[i] ?? Number.NaN) - weight) / largest).toBeLessThan(3e-6); });
    session.close();
    expect(memory().numTensors).toBe(before);
  });
});

describe('in the graph', () => {
  beforeAll(() => useBackend('cpu'));

  test('operations, slots and variables have TensorFlow\'s names', () => {
    const tf = createTensorFlow();
    const w = tf.Variable([1, 2], { name: 'W' });
    const step = tf.train.getOrCreateGlobalStep();
    const train = tf.train.AdamOptimizer(0.1).minimize(tf.reduceSum(tf.square(w)), { globalStep: step });
    expect([train.name, train.type]).toEqual(['Adam', 'AssignAdd']);
    expect(tf.globalVariables().map(({ name }) => name)).toEqual(['W:0', 'global_step:0', 'beta1_power:0', 'beta2_power:0', 'W/Adam:0', 'W/Adam_1:0']);
    expect(tf.trainableVariables()).toEqual([w]);
    expect(tf.getDefaultGraph().operation('Adam/update_W/ApplyAdam').inputs.map(({ name }) => name)).toEqual([
      'W:0', 'W/Adam:0', 'W/Adam_1:0', 'beta1_power/read:0', 'beta2_power/read:0', 'Adam/learning_rate:0', 'Adam/beta1:0', 'Adam/beta2:0', 'Adam/epsilon:0',
      'gradients/Square_grad/Mul_1:0',
    ]);
    expect(tf.train.getOrCreateGlobalStep()).toBe(step);
  });

  test('gradients may be changed before they are applied; the global step counts', async () => {
    const tf = createTensorFlow();
    const [w, unused] = [tf.Variable(4, { name: 'w' }), tf.Variable(1, { name: 'unused' })];
    const step = tf.train.getOrCreateGlobalStep();
    const optimizer = tf.train.GradientDescentOptimizer(0.5);
    const pairs = optimizer.computeGradients(tf.square(w));
    expect(pairs.map(([gradient, variable]) => [gradient === null, variable])).toEqual([[false, w], [true, unused]]);
    const halved = pairs.map(([gradient, variable]) => [gradient && tf.multiply(gradient, 0.5), variable] as const);
    const train = optimizer.applyGradients(halved, { globalStep: step, name: 'halved' });
    expect(train.name).toBe('halved');
    const session = tf.Session();
    await session.run(tf.globalVariablesInitializer());
    await session.run(train);
    await session.run(train);
    const [value, rest, count] = await session.run([w, unused, step]);
    expect([value.item(), rest.item(), count.item()]).toEqual([1, 1, 2]);
  });

  test('what cannot be optimized is refused in TensorFlow\'s words', () => {
    const tf = createTensorFlow();
    const optimizer = tf.train.GradientDescentOptimizer(0.5);
    expect(() => optimizer.minimize(tf.constant(1))).toThrow('No variables to optimize.');
    const w = tf.Variable(1, { name: 'w' });
    expect(() => optimizer.minimize(tf.constant(1))).toThrow('No gradients provided for any variable');
    expect(() => optimizer.applyGradients([])).toThrow('No variables provided.');
    expect(() => optimizer.applyGradients([[null, w]])).toThrow('No gradients provided for any variable: <tf.Variable \'w:0\'');
    expect(() => tf.train.AdagradOptimizer(1, { initialAccumulatorValue: 0 })).toThrow('initial_accumulator_value must be positive: 0');
    expect(() => tf.train.FtrlOptimizer(1, { learningRatePower: 1 })).toThrow('learning_rate_power 1.000000 needs to be negative or zero');
  });
});
