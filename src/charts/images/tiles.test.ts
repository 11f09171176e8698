import { expect, test } from 'vitest';
import { paintGrey, paintValue, parseRgb } from './paint';
import { tilesOf } from './tiles';

test('filters are laid out as tf.js stores them: [height, width, in, out]', () => {
  const [h, w, inputs, outputs] = [3, 2, 4, 5];
  const at = (r: number, c: number, i: number, o: number): number => ((r * w + c) * inputs + i) * outputs + o;
  const values = Float32Array.from({ length: h * w * inputs * outputs }, (_, k) => k);
  const tiles = tilesOf({ layer: '', shape: [h, w, inputs, outputs], values });
  expect(tiles).toMatchObject({ count: 20, width: 2, height: 3, low: 0, high: 119 });
  for (let o = 0; o < outputs; o++) for (let i = 0; i < inputs; i++) expect(tiles.value(o * inputs + i, 2, 1)).toBe(at(2, 1, i, o));
  expect(tiles.name(6)).toBe('3 → 2');
});

test('maps are [height, width, channels]', () => {
  const tiles = tilesOf({ layer: '', shape: [2, 2, 3], values: Float32Array.from({ length: 12 }, (_, k) => k) });
  expect(tiles.count).toBe(3);
  expect(tiles.value(1, 1, 0)).toBe(7);
  expect(tiles.name(1)).toBe('2');
});

test('a vector wraps at 32 and ends in nothing', () => {
  const tiles = tilesOf({ layer: '', shape: [40], values: new Float32Array(40).fill(1) });
  expect(tiles).toMatchObject({ count: 1, width: 32, height: 2 });
  expect(tiles.value(0, 1, 7)).toBe(1);
  expect(tiles.value(0, 1, 8)).toBeNaN();
});

test('colours: sign by hue, size by opacity', () => {
  const image = { width: 4, height: 1, data: new Uint8ClampedArray(16) } as ImageData;
  paintValue(image, 0, -0.5, -1, 0.5, [1, 2, 3], [4, 5, 6]);
  paintValue(image, 1, 0.5, -1, 0.5, [1, 2, 3], [4, 5, 6]);
  paintValue(image, 2, 3, 1, 5, [1, 2, 3], null);
  paintValue(image, 3, NaN, 0, 1, [1, 2, 3], null);
  expect([...image.data]).toEqual([4, 5, 6, 128, 1, 2, 3, 128, 1, 2, 3, 128, 0, 0, 0, 0]);
  expect(parseRgb('rgb(194, 65, 12)')).toEqual([194, 65, 12]);
});

test('grey pixels cover the paper by their value', () => {
  const image = { width: 2, height: 1, data: new Uint8ClampedArray(8) } as ImageData;
  paintGrey(image, [9, 0, 255], 1, [10, 20, 30]);
  expect([...image.data]).toEqual([10, 20, 30, 0, 10, 20, 30, 255]);
});
