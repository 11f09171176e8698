import { expect, test } from 'vitest';
import api from '../../engine/graph/studio.ts?api';
import { createTensorFlow } from '../../engine/graph/tensorflow';
import { namesAfter } from './apiNames';

const names = (path: string, program = ''): readonly string[] => namesAfter(api, path === '' ? [] : path.split('.'), program).map((member) => member.name);

test('the list is that of the real object', () => {
  const tf = createTensorFlow();
  expect(names('tf')).toEqual(Object.keys(tf).sort());
  for (const [group, value] of Object.entries(tf)) if (typeof value === 'object') expect(names(`tf.${group}`)).toEqual(Object.keys(value).sort());
});

test('functions have a signature, and a sentence where their source has one', () => {
  const members = namesAfter(api, ['tf'], '');
  expect(members.find((m) => m.name === 'matmul')?.signature).toMatch(/^\(a: TensorLike, b: TensorLike, .*transposeA.*\) => Tensor$/);
  expect(members.find((m) => m.name === 'cond')?.doc).toMatch(/^The results of `whenTrue`/);
});

test('what is in scope', () => {
  expect(names('')).toEqual(['print', 'tf', 'tfjs']);
  expect(names('tfjs')).toEqual(expect.arrayContaining(['add', 'matMul', 'tidy']));
});

test('what the program declares is known by the call that makes it', () => {
  const program = 'const W = tf.Variable(1);\nconst y = W.mul(2);\nconst v = await session.run(y);\nconst o = tf.train.AdamOptimizer(1);';
  expect(names('W', program)).toContain('initializer');
  expect(names('y', program)).toEqual(expect.arrayContaining(['eval', 'shape']));
  expect(names('session', program)).toContain('run');
  expect(names('o', program)).toContain('minimize');
  expect(names('W.op', program)).toContain('run');
});

test('what leads nowhere gives nothing, also in a circle', () => {
  expect(names('nobody')).toEqual([]);
  expect(names('tf.nothing.more')).toEqual([]);
  expect(names('a', 'const a = b.c();\nconst b = a.c();')).toEqual([]);
  expect(names('constructor')).toEqual([]);
});
