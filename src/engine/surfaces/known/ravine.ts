import type { KnownSurface } from '../surface';

/** A quadratic, fifty times steeper across than along: the condition number that slows gradient descent down. */
export const ravine: KnownSurface = {
  formula: 'x^2 / 20 + 2.5 * y^2',
  value: (x, y) => (x * x) / 20 + 2.5 * y * y,
  gradient: (x, y) => [x / 10, 5 * y],
  range: { x: [-5, 5], y: [-2, 2] },
  start: [-4.5, 1],
  minima: [[0, 0]],
};
