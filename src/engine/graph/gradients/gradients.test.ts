import { beforeAll, describe, expect, test } from 'vitest';
import { useBackend } from '../../runtime/testing/backends';
import { definedTypes } from '../opDefinition';
import type { Tensor } from '../tensor';
import { createTensorFlow } from '../tensorflow';
import { hasGradient } from './definition';
import { differentiable } from './testing/differentiable';
import { differentiableNetworks } from './testing/differentiableNetworks';
import { differentiableShapes } from './testing/differentiableShapes';
import { compareWithDifferences, type Build } from './testing/finiteDifferences';

beforeAll(() => useBackend('cpu'));

const cases = [...differentiable, ...differentiableShapes, ...differentiableNetworks];

/** Within what the extrapolated differences of single results are worth. */
async function expectGradients(build: Build, inputs: (typeof cases)[number]['inputs'], known: boolean): Promise<void> {
  const { gradients, differences } = await compareWithDifferences(build, inputs, { known });
  const scale = Math.max(1, ...differences.map(Math.abs));
  expect(gradients).toHaveLength(differences.length);
  gradients.forEach((gradient, i) => { expect(Math.abs(gradient - (differences[i] ?? Number.NaN)) / scale).toBeLessThan(1e-3); });
}

describe('gradients equal finite differences', () => {
  test.each(cases)('of $name', ({ build, inputs }) => expectGradients(build, inputs, true));
  test.each(cases.filter(({ knownOnly }) => !knownOnly))('of $name, sizes found at run time', ({ build, inputs }) => expectGradients(build, inputs, false));
  test.each(cases.filter(({ firstOnly }) => !firstOnly))('of the gradient of $name', ({ build, inputs }) => {
    const derived: Build = (tf, ...xs) => {
      const first = tf.gradients(tf.square(build(tf, ...xs)), xs).filter((gradient) => gradient !== null);
      return tf.concat(first.map((gradient) => tf.reshape(gradient, [-1])), 0);
    };
    return expectGradients(derived, inputs, true);
  });
});

test('every operation has a gradient or is said to have none', () => {
  expect(definedTypes().filter((type) => !hasGradient(type))).toEqual([]);
});

test('an x that no y depends on has none; integers end the way', () => {
  const tf = createTensorFlow();
  const [a, b] = [tf.constant(1), tf.constant(2)];
  expect(tf.gradients(tf.square(a), [a, b]).map((gradient) => gradient?.name ?? null)).toEqual(['gradients/Square_grad/Mul_1:0', null]);
  expect(tf.gradients(tf.cast(tf.cast(a, 'int32'), 'float32'), a)).toEqual([null]);
  expect(tf.gradients(tf.stopGradient(tf.square(a)), a)).toEqual([null]);
});

test('a tensor named in stopGradients counts as a constant', async () => {
  const tf = createTensorFlow();
  const x = tf.constant(3);
  const y = tf.square(x);
  const [partial] = tf.gradients(tf.add(y, x), x, { stopGradients: [y] });
  expect((await tf.Session().run(partial as Tensor)).item()).toBe(1);
});

test('gradients go through variables, and through the side of a branch that was taken', async () => {
  const tf = createTensorFlow();
  const w = tf.Variable(3, { name: 'w' });
  const flag = tf.placeholder(tf.bool, { shape: [] });
  const y = tf.cond(flag, () => tf.square(w), () => tf.multiply(w, 10));
  const [gradient] = tf.gradients(y, w);
  const session = tf.Session();
  await session.run(tf.globalVariablesInitializer());
  expect((await session.run(gradient as Tensor, [[flag, true]])).item()).toBe(6);
  expect((await session.run(gradient as Tensor, [[flag, false]])).item()).toBe(10);
});

test('a loop is refused in words', () => {
  const tf = createTensorFlow();
  const x = tf.constant(2);
  const [y] = tf.whileLoop((v) => tf.less(v, 10), (v) => tf.square(v), [x]);
  expect(() => tf.gradients(y, x)).toThrow('Gradients through while_loop are not implemented in the studio');
});

test('wrong initial gradients are refused', () => {
  const tf = createTensorFlow();
  const y = tf.constant([1, 2]);
  expect(() => tf.gradients(y, y, { gradYs: [1, 2, 3] })).toThrow('Length mismatch. Passed 3 grad_ys for 1 ys');
  expect(() => tf.gradients(y, y, { gradYs: [tf.constant(true)] })).toThrow('Gradient type bool generated for real or integer-valued tensor');
});
