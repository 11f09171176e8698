import type { KnownSurface } from '../surface';

/** A hollow in a plain that is all but level: far from it the gradient tells nearly nothing, though it points the right way. */
export const plateau: KnownSurface = {
  formula: '1 - exp(-(x^2 + y^2) / 2)',
  value: (x, y) => -Math.expm1(-(x * x + y * y) / 2),
  gradient: (x, y) => {
    const part = Math.exp(-(x * x + y * y) / 2);
    return [x * part, y * part];
  },
  range: { x: [-4, 4], y: [-4, 4] },
  start: [-2.5, 1.5],
  minima: [[0, 0]],
};
