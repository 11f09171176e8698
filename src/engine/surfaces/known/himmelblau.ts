import type { KnownSurface } from '../surface';

/** D. Himmelblau, "Applied Nonlinear Programming", 1972: four minima of the same depth. */
export const himmelblau: KnownSurface = {
  formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
  value: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  gradient: (x, y) => {
    const [a, b] = [x * x + y - 11, x + y * y - 7];
    return [4 * x * a + 2 * b, 2 * a + 4 * y * b];
  },
  range: { x: [-5, 5], y: [-5, 5] },
  start: [-0.5, -1.5],
  minima: [[3, 2], [-2.805118086952745, 3.131312518250573], [-3.779310253377747, -3.283185991286170], [3.584428340330492, -1.848126526964404]],
};
