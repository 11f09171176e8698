import { expect, test } from 'vitest';
import { crossings } from './isolines';
import { heightAt, isHidden, placeOn, terrainOf } from './terrain';

const places = Array.from({ length: 41 }, (_, i) => -2 + i / 10);
const gridOf = (surface: (x: number, y: number) => number) => ({ xs: places, ys: places, values: places.flatMap((y) => places.map((x) => surface(x, y))) });

test('heights fill the box, and what is not finite stands at its lid', () => {
  const terrain = terrainOf(gridOf((x, y) => (x === -2 && y === -2 ? Infinity : x)), 'linear');
  expect(terrain.box[2]).toEqual([-2, 2]);
  expect([terrain.heights[0], terrain.heights[1], terrain.heights[40]]).toEqual([1, expect.closeTo(-0.95, 12), 1]);
});

test('a point finds its place, and the terrain is as high there', () => {
  const terrain = terrainOf(gridOf((x, y) => x + 2 * y), 'linear');
  const [u, v, w] = placeOn(terrain, 0.33, -1.21, 0.33 - 2.42) ?? [0, 0, 0];
  expect(heightAt(terrain, u, v)).toBeCloseTo(w, 12);
  expect(placeOn(terrain, 2.1, 0, 0)).toBeNull();
  expect(placeOn(terrain, NaN, 0, 0)).toBeNull();
});

test('a ridge hides what lies behind it, not what lies before it', () => {
  const terrain = terrainOf(gridOf((_x, y) => Math.exp(-20 * y * y)), 'linear');
  // The eye stands at negative y, a little above the floor.
  const turn = { azimuth: 0, elevation: 0.2 };
  const on = (y: number) => placeOn(terrain, 0, y, Math.exp(-20 * y * y)) ?? [0, 0, 0];
  expect([isHidden(terrain, on(1), turn), isHidden(terrain, on(-1), turn), isHidden(terrain, on(0), turn)]).toEqual([true, false, false]);
  expect(isHidden(terrain, on(1), { azimuth: 0, elevation: 1.4 })).toBe(false);
});

test('a level crosses a slope once and a saddle twice', () => {
  expect(crossings([0, 1, 1, 0], 0.25)).toEqual([[[0, 0.25], [2, 0.75]]]);
  expect(crossings([0, 1, 0, 1], 0.5)).toHaveLength(2);
  expect(crossings([0, 1, 1, 0], 2)).toEqual([]);
});
