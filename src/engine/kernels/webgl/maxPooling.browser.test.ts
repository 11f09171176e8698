import { grads, maxPool, mul, relu, sum, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { deviation, noise, valuesOn } from '../testing/backends';

const cases = [
  { shape: [2, 8, 8, 4], size: 2, stride: 2, pad: 'valid' },
  { shape: [3, 7, 9, 3], size: 2, stride: 2, pad: 'valid' },
  { shape: [3, 7, 9, 3], size: 2, stride: 2, pad: 'same' },
  { shape: [2, 5, 6, 1], size: 2, stride: 2, pad: 'same' },
  { shape: [2, 9, 9, 2], size: 3, stride: 2, pad: 'same' },
] as const;

it.each(cases)('pools $shape by $size, stride $stride, $pad, and back to the first maximum', async ({ shape, size, stride, pad }) => {
  const compute = () => {
    const pool = (x: Tensor) => maxPool(x as Tensor4D, size, stride, pad);
    // Below zero as well as, through ReLU, with many equal maxima.
    return [noise(1, shape), relu(noise(2, shape))].flatMap((x) => {
      const y = pool(x);
      const weights = noise(3, y.shape);
      return [y, ...grads((...given: Tensor[]) => sum(mul(weights, pool(given[0] ?? x))))([x])];
    });
  };
  expect(deviation(await valuesOn('webgl', compute), await valuesOn('cpu', compute))).toBeLessThan(1e-6);
});
