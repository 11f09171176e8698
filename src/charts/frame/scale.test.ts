import { expect, test } from 'vitest';
import { linearScale, logScale } from './scale';

test.each([linearScale([2, 12], [100, 0]), logScale([0.01, 100], [0, 400])])('a scale and its inverse undo one another', (scale) => {
  expect(scale(scale.domain[0])).toBeCloseTo(scale.range[0], 9);
  expect(scale(scale.domain[1])).toBeCloseTo(scale.range[1], 9);
  for (const pixel of [0, 13, 77, 100]) expect(scale(scale.invert(pixel))).toBeCloseTo(pixel, 9);
});

test('decades are equally long on a logarithmic scale, and zero is nowhere', () => {
  const scale = logScale([0.01, 100], [0, 400]);
  expect([0.1, 1, 10].map(scale)).toEqual([100, 200, 300].map((at) => expect.closeTo(at, 9) as number));
  expect(scale(0)).toBeNaN();
});
