import { expect, test } from 'vitest';
import { pictureType } from './pictureType';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

test.each([
  ['\x89PNG\r\n\x1a\n....', 'image/png'],
  ['\xff\xd8\xff\xe0....', 'image/jpeg'],
  ['GIF89a....', 'image/gif'],
  ['RIFF\x01\x02\x03\x04WEBPVP8 ', 'image/webp'],
  ['BM....', 'image/bmp'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', null],
  ['<!doctype html>', null],
  ['RIFF\x01\x02\x03\x04WAVEfmt ', null],
  ['BM', null],
  ['', null],
])('%j is %s', (text, type) => {
  expect(pictureType(bytes(text))).toBe(type);
});
