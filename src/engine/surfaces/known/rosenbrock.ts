import type { KnownSurface } from '../surface';

/** H. Rosenbrock, "An automatic method for finding the greatest or least value of a function", Computer Journal 3, 1960. */
export const rosenbrock: KnownSurface = {
  formula: '(1 - x)^2 + 100 * (y - x^2)^2',
  value: (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: (x, y) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
  range: { x: [-2, 2], y: [-1, 3] },
  start: [-1.2, 1],
  minima: [[1, 1]],
};
