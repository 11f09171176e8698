import { expect, test } from 'vitest';
import { heightScale } from './heightScale';

test.each(['linear', 'square-root', 'logarithmic'] as const)('%s: lowest to 0, highest to 1, and back', (kind) => {
  const scale = heightScale(kind, -3, 17);
  expect([scale(-3), scale(17), scale(-5), scale(Infinity), scale(NaN)]).toEqual([0, 1, 0, 1, 1]);
  for (const value of [-3, -2.99, 0, 5, 17]) expect(scale.invert(scale(value))).toBeCloseTo(value, 9);
});

test('the logarithmic one draws low values apart', () => {
  const scale = heightScale('logarithmic', 0, 1000);
  expect(scale(10)).toBeGreaterThan(0.33);
  expect(scale(1)).toBeCloseTo(Math.LN2 / Math.log1p(1000), 12);
});
