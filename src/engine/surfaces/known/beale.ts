import type { KnownSurface } from '../surface';

/** E. Beale, "On an iterative method for finding a local minimum of a function of more than one variable", 1958. */
export const beale: KnownSurface = {
  formula: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
  value: (x, y) => terms(x, y).reduce((sum, term) => sum + term * term, 0),
  gradient: (x, y) => {
    const [a, b, c] = terms(x, y);
    return [
      2 * (a * (y - 1) + b * (y ** 2 - 1) + c * (y ** 3 - 1)),
      2 * x * (a + 2 * b * y + 3 * c * y ** 2),
    ];
  },
  range: { x: [-0.5, 4], y: [-1.5, 2] },
  start: [1, 1.5],
  minima: [[3, 0.5]],
};

function terms(x: number, y: number): readonly [number, number, number] {
  return [1.5 - x + x * y, 2.25 - x + x * y ** 2, 2.625 - x + x * y ** 3];
}
