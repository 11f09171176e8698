import { expect, test } from 'vitest';
import { type Box, inFront, intoBox, planePolygon, project, towardsEye } from './geometry';

const box: Box = [[0, 10], [0, 10], [0, 10]];
const turn = { azimuth: 0.6, elevation: 0.4 };

test('projection keeps lengths: right, down and depth are orthonormal', () => {
  for (const place of [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0.3, -0.5, 0.8]] as const) {
    const { x, y, depth } = project(place, turn);
    expect(Math.hypot(x, y, depth)).toBeCloseTo(Math.hypot(...place), 12);
  }
  const eye = towardsEye(turn);
  expect(project(eye, turn)).toEqual({ x: expect.closeTo(0, 12) as number, y: expect.closeTo(0, 12) as number, depth: expect.closeTo(-1, 12) as number });
});

test('values fill the box', () => {
  expect(intoBox([0, 5, 10], box)).toEqual([-1, 0, 1]);
});

test('a plane is cut at the floor and the lid', () => {
  const corners = planePolygon({ label: '', color: '', intercept: -5, xSlope: 2, ySlope: 0 }, box);
  expect(corners).toHaveLength(4);
  // z = 2x - 5 leaves the box at x = 2.5 (u = -0.5) and x = 7.5 (u = 0.5).
  expect(corners.map(([u]) => u).sort((a, b) => a - b)).toEqual([-0.5, -0.5, 0.5, 0.5].map((u) => expect.closeTo(u, 12) as number));
  for (const [, , w] of corners) expect(Math.abs(w)).toBeLessThanOrEqual(1 + 1e-12);
});

test('a plane beside the box has no corners', () => {
  expect(planePolygon({ label: '', color: '', intercept: 50, xSlope: 0, ySlope: 0 }, box)).toEqual([]);
});

test('above a level plane is in front of it, seen from above', () => {
  const level = { label: '', color: '', intercept: 5, xSlope: 0, ySlope: 0 };
  expect(inFront([0, 0, 0.2], level, box, turn)).toBe(true);
  expect(inFront([0, 0, -0.2], level, box, turn)).toBe(false);
});
