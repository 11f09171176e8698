import '@tensorflow/tfjs-backend-cpu';
import { memory } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { createTensorFlow } from '../tensorflow';

test('a branch runs one side; what it uses from outside runs always', async () => {
  const traced: string[][] = [];
  const tf = createTensorFlow({ onTrace: ({ operations }) => traced.push(operations.filter(({ dead }) => !dead).map(({ node }) => node)) });
  const x = tf.placeholder(tf.float32, { shape: [], name: 'x' });
  const outside = tf.multiply(x, 10, { name: 'outside' });
  const y = tf.cond(tf.greater(x, 0), () => tf.add(outside, 1, { name: 'yes' }), () => tf.square(x, { name: 'no' }));
  const session = tf.Session();
  expect((await session.run(y, [[x, 2]])).item()).toBe(21);
  expect((await session.run(y, [[x, -3]])).item()).toBe(9);
  expect(traced[0]).toEqual(expect.arrayContaining(['outside', 'cond/yes']));
  expect(traced[0]).not.toContain('cond/no');
  expect(traced[1]).toEqual(expect.arrayContaining(['outside', 'cond/no']));
  expect(traced[1]).not.toContain('cond/yes');
});

test('a branch may change a variable', async () => {
  const tf = createTensorFlow();
  const v = tf.Variable(1, { name: 'v' });
  const more = tf.placeholder(tf.bool, { shape: [] });
  const step = tf.cond(more, () => tf.assignAdd(v, 5), () => tf.assignSub(v, 1));
  const session = tf.Session();
  await session.run(tf.globalVariablesInitializer());
  await session.run(step, [[more, true]]);
  expect((await session.run(v)).item()).toBe(6);
  await session.run(step, [[more, false]]);
  expect((await session.run(v)).item()).toBe(5);
});

test('a loop sums 0..9, inside a branch too, and leaves no tensors', async () => {
  const tf = createTensorFlow();
  const go = tf.placeholder(tf.bool, { shape: [], name: 'go' });
  const n = tf.placeholder(tf.float32, { shape: [], name: 'n' });
  const sum = () => tf.whileLoop((i) => tf.less(i, n), (i, total) => [tf.add(i, 1), tf.add(total, i)], [0, 0])[1];
  const y = tf.cond(go, sum, () => tf.negative(n));
  const session = tf.Session();
  expect((await session.run(y, [[go, true], [n, 10]])).item()).toBe(45);
  const before = memory().numTensors;
  expect((await session.run(y, [[go, false], [n, 10]])).item()).toBe(-10);
  expect((await session.run(y, [[go, true], [n, 0]])).item()).toBe(0);
  expect(memory().numTensors).toBe(before);
});

test('loops nest', async () => {
  const tf = createTensorFlow();
  const inner = (i: ReturnType<typeof tf.zeros>) => tf.whileLoop((j) => tf.less(j, i), (j, s) => [tf.add(j, 1), tf.add(s, 1)], [0, 0])[1];
  const [, total] = tf.whileLoop((i) => tf.less(i, 5), (i, t) => [tf.add(i, 1), tf.add(t, inner(i))], [0, 0]);
  const session = tf.Session();
  // 0 + 1 + 2 + 3 + 4 inner turns.
  expect((await session.run(total)).item()).toBe(10);
});

test('shapes and types that a loop would change are refused', () => {
  const tf = createTensorFlow();
  expect(() => tf.whileLoop((x) => tf.less(tf.reduceSum(x), 9), (x) => tf.matmul(x, tf.ones([1, 2])), [tf.ones([1, 1])])).toThrow('enters the loop with shape (1, 1), but has shape (1, 2) after one iteration');
});
