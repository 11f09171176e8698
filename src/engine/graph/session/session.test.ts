import '@tensorflow/tfjs-backend-cpu';
import { memory } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { createTensorFlow } from '../tensorflow';

test('a line y = W x + b gives 4 for W = b = 1 and x = 3', async () => {
  const tf = createTensorFlow();
  const x = tf.placeholder(tf.float32, { shape: [], name: 'x' });
  const W = tf.Variable(1, { name: 'W' });
  const b = tf.Variable(1, { name: 'b' });
  const y = tf.add(tf.multiply(W, x), b);
  const session = tf.Session();
  await session.run(tf.globalVariablesInitializer());
  const value = await session.run(y, [[x, 3]]);
  expect(value.item()).toBe(4);
  expect(String(value)).toBe('4.0');
  expect(tf.getDefaultGraph().operations.map(({ name }) => name)).toEqual([
    'x', 'W/initial_value', 'W', 'W/Assign', 'W/read', 'b/initial_value', 'b', 'b/Assign', 'b/read', 'Mul', 'Add', 'init',
  ]);
});

test('fetches keep their form; operations give null', async () => {
  const tf = createTensorFlow();
  const a = tf.constant([1, 2]);
  const b = tf.constant([[3], [4]], { dtype: tf.int32 });
  const session = tf.Session();
  const { pair, none } = await session.run({ pair: [a, b], none: tf.noOp() });
  expect(pair[0].toArray()).toEqual([1, 2]);
  expect(pair[1].toArray()).toEqual([[3], [4]]);
  expect(none).toBeNull();
});

test('sessions of one graph have variables of their own', async () => {
  const tf = createTensorFlow();
  const v = tf.Variable([1, 1]);
  const more = tf.assignAdd(v, [1, 2]);
  const init = tf.globalVariablesInitializer();
  const [first, second] = [tf.Session(), tf.Session()];
  await first.run(init);
  await first.run(more);
  await expect(second.run(v)).rejects.toThrow('Attempting to use uninitialized value Variable');
  await second.run(init);
  expect((await first.run(v)).toArray()).toEqual([2, 3]);
  expect((await second.run(v)).toArray()).toEqual([1, 1]);
});

test('an unfed placeholder and a wrong shape are told in TensorFlow\'s words', async () => {
  const tf = createTensorFlow();
  const x = tf.placeholder(tf.float32, { shape: [null, 3] });
  const y = tf.reduceSum(x);
  const session = tf.Session();
  await expect(session.run(y)).rejects.toThrow("You must feed a value for placeholder tensor 'Placeholder' with dtype float and shape [?,3]\n\t [[{{node Placeholder}}]]");
  await expect(session.run(y, [[x, [1, 2]]])).rejects.toThrow("Cannot feed value of shape (2,) for Tensor Placeholder:0, which has shape (?, 3)");
});

test('running leaves nothing behind but constants and variables', async () => {
  const tf = createTensorFlow();
  const x = tf.placeholder(tf.float32, { shape: [2, 2] });
  const v = tf.Variable([[1, 0], [0, 1]]);
  const y = tf.reduceMean(tf.square(tf.subtract(tf.matmul(x, v), 1)));
  const session = tf.Session();
  await session.run(tf.globalVariablesInitializer());
  await session.run(y, [[x, [[1, 2], [3, 4]]]]);
  const before = memory().numTensors;
  for (let i = 0; i < 5; i++) await session.run([y, v], [[x, [[1, 2], [3, i]]]]);
  expect(memory().numTensors).toBe(before);
  session.close();
});
