import { conv2d, fused, grads, mul, sum, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { deviation, noise, valuesOn } from '../testing/backends';

interface Case { readonly x: [number, number, number, number]; readonly filter: [number, number, number, number]; readonly stride: number; readonly pad: 'same' | 'valid' }

const cases: readonly Case[] = [
  { x: [2, 8, 8, 4], filter: [3, 3, 4, 6], stride: 1, pad: 'valid' },
  { x: [3, 7, 9, 3], filter: [3, 3, 3, 5], stride: 1, pad: 'same' },
  { x: [1, 5, 5, 1], filter: [5, 5, 1, 7], stride: 1, pad: 'same' },
  { x: [2, 9, 11, 3], filter: [3, 4, 3, 2], stride: 2, pad: 'same' },
  { x: [2, 17, 19, 3], filter: [7, 7, 3, 4], stride: 2, pad: 'valid' },
  { x: [2, 13, 13, 2], filter: [2, 2, 2, 3], stride: 3, pad: 'valid' },
  { x: [2, 6, 7, 5], filter: [1, 1, 5, 3], stride: 1, pad: 'same' },
  { x: [2, 6, 2, 2], filter: [2, 1, 2, 3], stride: 2, pad: 'valid' },
  // Too large for a texture with a row for each pixel or picture: pixels are broken between rows.
  { x: [2, 131, 130, 5], filter: [3, 3, 5, 3], stride: 1, pad: 'same' },
  { x: [2, 26, 26, 32], filter: [3, 3, 32, 64], stride: 1, pad: 'valid' },
];

it.each(cases)('convolves $x with $filter, stride $stride, $pad, and back', async ({ x, filter, stride, pad }) => {
  const compute = () => {
    const convolve = (a: Tensor, b: Tensor) => conv2d(a as Tensor4D, b as Tensor4D, stride, pad);
    const [a, b] = [noise(1, x), noise(2, filter)];
    const y = convolve(a, b);
    const weights = noise(3, y.shape);
    return [y, ...grads((...given: Tensor[]) => sum(mul(weights, convolve(given[0] ?? a, given[1] ?? b))))([a, b])];
  };
  expect(deviation(await valuesOn('webgl', compute), await valuesOn('cpu', compute))).toBeLessThan(1e-5);
});

it.each(cases)('convolves $x with $filter, bias and ReLU, stride $stride, $pad', async ({ x, filter, stride, pad }) => {
  const compute = () => [
    fused.conv2d({ x: noise(1, x) as Tensor4D, filter: noise(2, filter) as Tensor4D, strides: stride, pad, bias: noise(3, filter.slice(3)), activation: 'relu' }),
    conv2d(noise(1, x) as Tensor4D, noise(2, filter) as Tensor4D, 1, pad, 'NHWC', 2),
  ];
  expect(deviation(await valuesOn('webgl', compute), await valuesOn('cpu', compute))).toBeLessThan(1e-5);
});
