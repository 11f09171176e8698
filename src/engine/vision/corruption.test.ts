import { expect, test } from 'vitest';
import { corruptionKinds } from '../declarations/robustness';
import { stream } from '../runtime/random';
import { corrupt } from './corruption';

const side = 28;
const random = (example = 0) => stream(1, 'test', example);
/** One dot of ink. */
const dot = (x: number, y: number): Float32Array => Float32Array.from({ length: side * side }, (_, i) => (i === y * side + x ? 1 : 0));
const placeOf = (picture: Float32Array): readonly number[] => {
  const at = picture.indexOf(1);
  return [at % side, Math.floor(at / side)];
};

test.each(corruptionKinds)('%s of level 0 leaves the picture as it is, and no level changes the original', (kind) => {
  const picture = dot(10, 12);
  expect([...corrupt(kind, picture, 0, random())]).toEqual([...picture]);
  corrupt(kind, picture, 5, random());
  expect([...picture]).toEqual([...dot(10, 12)]);
});

test('a shift moves by whole pixels in one of four directions, and paper comes in', () => {
  const moves = Array.from({ length: 40 }, (_, i) => placeOf(corrupt('shift', dot(10, 12), 3, random(i))).join());
  expect(new Set(moves)).toEqual(new Set(['13,12', '7,12', '10,15', '10,9']));
  expect(corrupt('shift', new Float32Array(side * side).fill(1), 3, random()).filter((value) => value === 0)).toHaveLength(3 * side);
});

test('a quarter turn maps corners onto corners, to either side', () => {
  const places = Array.from({ length: 20 }, (_, i) => corrupt('rotation', dot(0, 0), 90, random(i)).map((value) => Math.round(value)));
  expect(new Set(places.map((picture) => placeOf(picture).join()))).toEqual(new Set(['27,0', '0,27']));
});

test('turning keeps nearly all ink of a picture in the middle', () => {
  const picture = Float32Array.from({ length: side * side }, (_, i) => (Math.hypot((i % side) - 13.5, Math.floor(i / side) - 13.5) < 6 ? 1 : 0));
  const ink = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0);
  expect(ink(corrupt('rotation', picture, 33, random())) / ink(picture)).toBeCloseTo(1, 2);
});

test('noise has the standard deviation asked for, and stays within 0 and 1', () => {
  const middle = new Float32Array(100 * 100).fill(0.5);
  const deviations = corrupt('noise', middle, 0.1, random()).map((value) => value - 0.5);
  expect(Math.sqrt(deviations.reduce((sum, d) => sum + d * d, 0) / deviations.length)).toBeCloseTo(0.1, 2);
  const strong = corrupt('noise', middle, 2, random());
  expect(Math.min(...strong)).toBe(0);
  expect(Math.max(...strong)).toBe(1);
});

test('a square hides so many pixels, and grows where it was', () => {
  const paper = new Float32Array(side * side);
  const small = corrupt('occlusion', paper, 4, random());
  const large = corrupt('occlusion', paper, 12, random());
  expect(small.filter((value) => value === 0.5)).toHaveLength(16);
  expect(large.filter((value) => value === 0.5)).toHaveLength(144);
  expect(small.every((value, i) => value === 0 || large[i] === 0.5)).toBe(true);
});
