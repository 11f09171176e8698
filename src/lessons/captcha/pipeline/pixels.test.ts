import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { courseStyle } from '../../../engine/declarations/captchaStyle';
import { stream } from '../../../engine/runtime/random';
import { createPainter } from '../../../engine/vision/captcha/painter';
import { opaque } from '../picture/picture';
import { asRgba, darkestPlace, planesOf } from './pixels';

const [width, height] = [160, 60];
const font = readFileSync('public/fonts/DroidSansMono.ttf');
const painter = createPainter(new Uint8Array(font).buffer);
const random = (): ReturnType<typeof stream> => stream(3, 'pipeline-test');

test('grey is what networks are given', () => {
  const rgb = painter.paint(courseStyle, '2140', random());
  const grey = new Uint8Array(width * height);
  painter.paintGrey(courseStyle, '2140', random(), grey);
  const picture = opaque({ count: 1, width, height, rgb, texts: ['2140'] });
  const planes = planesOf(picture, width, height);
  expect(planes.grey).toEqual(grey);
  expect(asRgba(planes)).toEqual(picture.rgba);
});

test('what is transparent counts as white; other sizes are resampled', () => {
  const rgba = Uint8ClampedArray.of(10, 20, 30, 255, 10, 20, 30, 0, 200, 100, 0, 255, 200, 100, 0, 51);
  const planes = planesOf({ width: 2, height: 2, rgba }, 2, 2);
  expect([...planes.red]).toEqual([10, 255, 200, 244]);
  expect([...planes.green]).toEqual([20, 255, 100, 224]);
  expect(planesOf({ width: 2, height: 2, rgba }, 1, 1).red).toEqual(Uint8Array.of(177));
});

test('the darkest pixel, of several the first', () => {
  const none = new Uint8Array(4);
  expect(darkestPlace({ width: 2, height: 2, red: none, green: none, blue: none, grey: Uint8Array.of(9, 8, 7, 7) })).toEqual({ row: 1, column: 0 });
});
