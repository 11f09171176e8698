import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { useBackend } from '../../runtime/testing/backends';
import { createTensorFlow, type TensorFlow } from '../tensorflow';

beforeAll(async () => { await useBackend('wasm'); });

/** A small network whose loss is fetched with its update. */
function network(tf: TensorFlow) {
  const x = tf.placeholder(tf.float32, { shape: [null, 2], name: 'x' });
  const y = tf.placeholder(tf.float32, { shape: [null, 1], name: 'y' });
  const w1 = tf.Variable([[0.5, -0.3, 0.2], [0.1, 0.4, -0.6]], { name: 'w1' });
  const w2 = tf.Variable([[0.3], [-0.2], [0.5]], { name: 'w2' });
  const loss = tf.reduceMean(tf.square(tf.subtract(tf.matmul(tf.square(tf.matmul(x, w1)), w2), y)), { name: 'loss' });
  const step = tf.train.AdamOptimizer(0.05).minimize(loss);
  return { x, y, loss, step, init: tf.globalVariablesInitializer() };
}

const batch = (i: number, rows: number) => Array.from({ length: rows }, (_, r) => [Math.sin(i + r), Math.cos(i * r + 1)]);

/** Losses of a training with changing batches, a reset in between and another batch size at the end. */
async function losses(tf: TensorFlow): Promise<number[]> {
  const { x, y, loss, step, init } = network(tf);
  const session = tf.Session();
  const seen: number[] = [];
  for (let i = 0; i < 40; i++) {
    if (i === 0 || i === 20) await session.run(init);
    const rows = i < 30 ? 4 : 6;
    const inputs = batch(i, rows);
    const [value] = await session.run([loss, step], [[x, inputs], [y, inputs.map(([a = 0, b = 0]) => [a * b])]]);
    seen.push(value.item());
  }
  session.close();
  return seen;
}

test('a replayed run gives the bits of an ordinary one, whatever happens in between', async () => {
  // A session that is traced performs every run anew.
  const ordinary = await losses(createTensorFlow({ onTrace: () => undefined }));
  expect(await losses(createTensorFlow())).toEqual(ordinary);
  expect(ordinary.at(19)).toBeLessThan((ordinary[0] ?? 0) / 2);
});

test('replaying makes no tensors; closing frees what was recorded', async () => {
  const before = memory().numTensors;
  const tf = createTensorFlow();
  const { x, y, loss, step, init } = network(tf);
  const session = tf.Session();
  await session.run(init);
  const train = async (): Promise<void> => { await session.run([loss, step], [[x, batch(1, 4)], [y, [[1], [2], [3], [4]]]]); };
  for (let i = 0; i < 12; i++) await train();
  const during = memory();
  for (let i = 0; i < 20; i++) await train();
  expect(memory()).toMatchObject({ numTensors: during.numTensors, numBytes: during.numBytes });
  session.close();
  expect(memory().numTensors).toBe(before);
});
