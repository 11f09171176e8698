import { tensor1d } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { useBackend } from '../../runtime/testing/backends';
import { createTensorFlow } from '../tensorflow';
import { hostResult } from './hostArithmetic';
import { hostIntegers, knownNumbers } from './hostNumbers';

beforeAll(() => useBackend('cpu'));

test('sizes are computed on this side where they are known here', () => {
  const tf = createTensorFlow();
  const [sizes, axes] = [tf.placeholder(tf.int32, { shape: [3] }), tf.placeholder(tf.int32, { shape: [2] })];
  const picked = tf.gather(sizes, axes);
  const [numbers, indices, zero] = [hostIntegers([4, 5, 6]), hostIntegers([2, 0]), hostIntegers([0], [])];
  const result = hostResult(picked.op, [numbers, indices, zero]);
  expect(result?.shape).toEqual([2]);
  expect(Array.from(result?.dataSync() ?? [])).toEqual([6, 4]);
  expect(Array.from((result && knownNumbers(result)) ?? [])).toEqual([6, 4]);
  const product = hostResult(tf.reduceProd(picked).op, [hostIntegers([6, 4]), hostIntegers([0])]);
  expect([product?.shape, product?.dataSync()[0]]).toEqual([[], 24]);
});

test('what is wrong, or known on the device only, is left to the kernel', () => {
  const tf = createTensorFlow();
  const [a, b] = [tf.placeholder(tf.int32, { shape: [1] }), tf.placeholder(tf.int32, { shape: [1] })];
  expect(hostResult(tf.floormod(a, b).op, [hostIntegers([4]), hostIntegers([0])])).toBeNull();
  expect(hostResult(tf.gather(a, b).op, [hostIntegers([4]), hostIntegers([1]), hostIntegers([0], [])])).toBeNull();
  expect(hostResult(tf.add(a, b).op, [hostIntegers([4]), tensor1d([4], 'int32')])).toBeNull();
  expect(hostResult(tf.square(tf.constant([1, 2])).op, [hostIntegers([4])])).toBeNull();
});
