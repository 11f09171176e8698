import type { KnownSurface } from '../surface';

/** L. Rastrigin, "Systems of extremal control", 1974: a bowl with a hundred dents. */
export const rastrigin: KnownSurface = {
  formula: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
  value: (x, y) => 20 + along(x) + along(y),
  gradient: (x, y) => [slope(x), slope(y)],
  range: { x: [-5.12, 5.12], y: [-5.12, 5.12] },
  start: [3.3, -2.7],
  minima: [[0, 0]],
};

const along = (w: number): number => w * w - 10 * Math.cos(2 * Math.PI * w);
const slope = (w: number): number => 2 * w + 20 * Math.PI * Math.sin(2 * Math.PI * w);
