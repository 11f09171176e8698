import { expect, test } from 'vitest';
import { parseTensor, type AskedType } from './tensorValue';

test.each([
  ['3', 'auto', [], 'int32', 4],
  ['[1.5, 2]', 'auto', [2], 'float32', 8],
  ['[[7], [11]]', 'int16', [2, 1], 'int32', 8],
  ['[[True, False]]', 'auto', [1, 2], 'bool', 2],
  ["['蛇', 'ox']", 'auto', [2], 'string', 5],
  ['[1, 2]', 'complex64', [2], 'complex64', 16],
  ['[[], []]', 'float64', [2, 0], 'float32', 0],
] as const)('%s as %s', (text, asked, shape, dtype, bytes) => {
  expect(parseTensor(text, asked)).toMatchObject({ value: { shape, dtype, bytes } });
});

test.each<[string, AskedType, RegExp]>([
  ['[1, 2', 'auto', /nested list/],
  ['[[1, 2], [3]]', 'auto', /differ in length/],
  ['[[1], 2]', 'auto', /differ in length/],
  ['[1, true]', 'auto', /one type/],
  ['[1.5]', 'int32', /fractions/],
  ['["a"]', 'float32', /cannot be float32/],
  ['[1]', 'bool', /True or False/],
  ['[[[[[[[1]]]]]]]', 'auto', /rank 6/],
  ['{}', 'auto', /differ in length/],
])('%s as %s is refused', (text, asked, reason) => {
  const parsed = parseTensor(text, asked);
  expect('problem' in parsed ? parsed.problem.en : '').toMatch(reason);
});
