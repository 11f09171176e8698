import { expect, test } from 'vitest';
import { linearScale } from '../frame/scale';
import { drawDescent } from './descent';
import { moved, zoomed } from './view';

const x = linearScale([0, 10], [0, 100]);
const y = linearScale([0, 10], [100, 0]);
const path = (xs: number[], ys: number[]): Parameters<typeof drawDescent>[0] => ({ id: 'a', label: 'a', color: 'red', x: xs, y: ys });

test('steps that do not move a pixel are left out, the last excepted', () => {
  const xs = Array.from({ length: 1001 }, (_, i) => i / 1000);
  const drawn = drawDescent(path(xs, xs), x, y);
  expect(drawn.path.split('L').length).toBeLessThanOrEqual(15);
  expect(drawn.end).toEqual([10, 90]);
});

test('stops where the weights overflow', () => {
  const drawn = drawDescent(path([1, 2, Infinity, 3], [1, 2, NaN, 3]), x, y);
  expect(drawn.path).toBe('M10 90L20 80');
});

test('a path without points is empty', () => {
  expect(drawDescent(path([], []), x, y)).toEqual({ path: '', dots: [], start: null, end: null });
});

test('zooming about a point keeps it in place; moving shifts by parts of the range', () => {
  const range = { x: [0, 10], y: [0, 10] } as const;
  expect(zoomed(range, 0.5, [2, 5])).toEqual({ x: [1, 6], y: [2.5, 7.5] });
  expect(moved(range, 0.1, -0.2)).toEqual({ x: [1, 11], y: [-2, 8] });
});
