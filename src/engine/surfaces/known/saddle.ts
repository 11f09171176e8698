import type { KnownSurface } from '../surface';

/** Down along y and up along x; the start lies beside the ridge, where the slope towards y is next to nothing. */
export const saddle: KnownSurface = {
  formula: 'x^2 - y^2',
  value: (x, y) => x * x - y * y,
  gradient: (x, y) => [2 * x, -2 * y],
  range: { x: [-1.5, 1.5], y: [-1.5, 1.5] },
  start: [1, 0.001],
  minima: [],
};
