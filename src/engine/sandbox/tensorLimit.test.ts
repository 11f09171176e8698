import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { limitTensors } from './tensorLimit';

beforeAll(async () => {
  await tf.setBackend('cpu');
  limitTensors(4_000);
});

test('tensors beyond the limit are refused in TensorFlow’s words, and those before stay', () => {
  const kept = tf.zeros([900]);
  expect(() => tf.zeros([10, 20])).toThrow('OOM when allocating tensor with shape[10,20] and type float32');
  expect(tf.memory().numBytes).toBe(3_600);
  kept.dispose();
  tf.zeros([10, 20]).dispose();
  expect(tf.memory().numTensors).toBe(0);
});

test('a kernel’s result counts too', () => {
  const kept = tf.zeros([600]);
  expect(() => tf.concat([kept, kept])).toThrow(expect.objectContaining({ name: 'ResourceExhaustedError' }));
  expect(tf.memory().numBytes).toBe(2_400);
  kept.dispose();
});
