import { expect, test } from 'vitest';
import { multiplicationsOf, workingOf } from './layerFacts';

const convolution = { name: 'conv2', type: 'Conv2D', output: [56, 156, 32], weights: [[3, 3, 32, 32], [32]], parameters: 9_248 } as const;
const heads = { name: 'heads', type: 'Dense', output: [40], weights: [[31_616, 40], [40]], parameters: 1_264_680 } as const;
const flatten = { name: 'flatten', type: 'Flatten', output: [31_616], weights: [], parameters: 0 } as const;

test.each([[convolution, '(3 × 3 × 32 + 1) × 32'], [heads, '4 × (31,616 + 1) × 10']] as const)('%o: the sum shown is the sum counted', (layer, expected) => {
  const working = workingOf(layer, 4);
  expect(working).toBe(expected);
  const value = working.replaceAll(',', '').replace(/\((.*) \+ 1\)/, (_, inside: string) => String(inside.split(' × ').reduce((product, n) => product * Number(n), 1) + 1));
  expect(value.split(' × ').reduce((product, n) => product * Number(n), 1)).toBe(layer.parameters);
});

test('a convolution multiplies everywhere, a dense layer once', () => {
  expect(multiplicationsOf(convolution)).toBe(56 * 156 * 9 * 32 * 32);
  expect(multiplicationsOf(heads)).toBe(31_616 * 40);
  expect([workingOf(flatten, 4), multiplicationsOf(flatten)]).toEqual(['', 0]);
});
