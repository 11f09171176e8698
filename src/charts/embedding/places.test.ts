import { expect, test } from 'vitest';
import { neighbourTowards, placesInPlane, placesInSpace, pointAt } from './places';

const all = (): boolean => true;
// A cross around the origin, and its centre.
const cross = placesInPlane(Float32Array.of(0, 0, 2, 0, -2, 0, 0, 1, 0, -1), 128, 128);

test('the widest direction fills the canvas, the other keeps its proportion, up is up', () => {
  expect([...cross.at]).toEqual([64, 64, 114, 64, 14, 64, 64, 39, 64, 89]);
});

test('points at one place stay in the middle', () => {
  expect([...placesInPlane(Float32Array.of(3, 3, 3, 3), 100, 50).at]).toEqual([50, 25, 50, 25]);
});

test('the point pointed at is the nearest that is shown, within reach', () => {
  expect(pointAt(cross, 70, 60, 12, all)).toBe(0);
  expect(pointAt(cross, 70, 60, 12, (i) => i !== 0)).toBeNull();
  expect(pointAt(cross, 70, 60, 40, (i) => i !== 0)).toBe(3);
});

test('arrow keys lead to the next point on that side', () => {
  expect(neighbourTowards(cross, 0, 1, 0, all)).toBe(1);
  expect(neighbourTowards(cross, 0, 0, -1, all)).toBe(3);
  expect(neighbourTowards(cross, 2, 1, 0, all)).toBe(0);
  expect(neighbourTowards(cross, 1, 1, 0, all)).toBe(1);
  expect(neighbourTowards(cross, null, 1, 0, (i) => i > 2)).toBe(3);
  expect(neighbourTowards(cross, null, 1, 0, () => false)).toBeNull();
});

test('in space, what is behind is painted first', () => {
  const { at, order } = placesInSpace(Float32Array.of(0, -1, 0, 0, 1, 0), { azimuth: 0, elevation: 0.1 }, 100, 100);
  expect([...order]).toEqual([1, 0]);
  expect(at[0]).toBeCloseTo(50, 4);
});
