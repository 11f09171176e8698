import { expect, it } from 'vitest';
import { surfaceGrid, valueOn } from './gridSurface';

const f = (x: number, y: number): number => 2 - x + 3 * y + 0.5 * x * y;
const [x, y] = [[-1, 3], [0, 2]] as const;
const grid = surfaceGrid({ x, y, size: 3, losses: Float64Array.of(...[0, 1, 2].flatMap((b) => [-1, 1, 3].map((a) => f(a, b)))) });

it('meets a bilinear surface everywhere, its edges included', () => {
  for (const [a, b] of [[-1, 0], [3, 2], [0.3, 1.7], [1, 1], [2.9, 0]] as const) expect(valueOn(grid, a, b)).toBeCloseTo(f(a, b), 12);
});

it('knows nothing outside', () => {
  expect(valueOn(grid, 3.01, 1)).toBeNaN();
  expect(valueOn(grid, 0, -0.01)).toBeNaN();
});

it('levels losses beyond all bounds', () => {
  expect(Array.from(surfaceGrid({ x, y, size: 2, losses: Float64Array.of(1, Infinity, 4, 2) }).values)).toEqual([1, 4, 4, 2]);
});
