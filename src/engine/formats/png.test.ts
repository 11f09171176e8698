import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { EngineError } from '../errors/failure';
import { encodePng } from './png';

test.each([1, 2, 3, 4] as const)('a picture of %i channels is read back', (channels) => {
  const pixels = Uint8Array.from({ length: 3 * 2 * channels }, (_, i) => (i * 37) % 256);
  const png = encodePng(3, 2, channels, pixels);
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect(decode(png, { checkCrc: true })).toMatchObject({ width: 3, height: 2, channels, depth: 8, data: pixels });
});

test('sizes that do not fit are refused', () => {
  expect(() => encodePng(3, 2, 1, new Uint8Array(5))).toThrow(EngineError);
  expect(() => encodePng(0, 2, 1, new Uint8Array(0))).toThrow(EngineError);
});
