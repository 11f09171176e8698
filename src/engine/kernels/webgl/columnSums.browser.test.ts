import { sum } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { deviation, noise, valuesOn } from '../testing/backends';

it.each([[[1, 1]], [[7, 5]], [[300, 3]], [[601, 10]], [[3, 5, 7]], [[2, 9, 11, 6]], [[20, 12, 12, 4]]])('sums the columns of %j', async (shape) => {
  const axes = shape.slice(1).map((_, i) => i);
  const compute = () => [sum(noise(1, shape), axes), sum(noise(2, shape), axes, true)];
  expect(deviation(await valuesOn('webgl', compute), await valuesOn('cpu', compute))).toBeLessThan(1e-5);
});
