/** How many captchas a worker draws in a second. */
import { alphabets, courseStyle } from '../../../src/engine/declarations/captchaStyle';
import { stream, type RandomStream } from '../../../src/engine/runtime/random';
import { createPainter } from '../../../src/engine/vision/captcha/painter';
import type { CaptchasJob, CaptchasResult } from '../../shared/jobs';

/** Draws picture number `index` and reads its pixels. */
type Draw = (text: string, random: RandomStream) => ArrayLike<number>;

const { width, height, length, dots, rotation } = courseStyle;
const warmUpPictures = 200;

/** Throws where a picture comes out empty. */
export async function drawCaptchas({ painter, durationMs }: CaptchasJob): Promise<CaptchasResult> {
  const font = await (await fetch(new URL('../fonts/DroidSansMono.ttf', location.href))).arrayBuffer();
  const draw = painter === 'studio' ? studioPainter(font) : await canvasPainter(font);
  for (let i = 0; i < warmUpPictures; i++) {
    if (new Set(Array.from(drawAt(draw, i))).size < 3) throw new Error(`Picture ${i} is empty.`);
  }
  const begun = performance.now();
  let count = 0;
  while (performance.now() - begun < durationMs) drawAt(draw, count++);
  return { perSecond: (count * 1_000) / (performance.now() - begun) };
}

function drawAt(draw: Draw, index: number): ArrayLike<number> {
  const random = stream(1, 'bench-captcha', index);
  const { digits } = alphabets;
  return draw(Array.from({ length }, () => digits.charAt(random.below(digits.length))).join(''), random);
}

function studioPainter(font: ArrayBuffer): Draw {
  const painter = createPainter(font);
  return (text, random) => painter.paint(courseStyle, text, random);
}

/** What a page would do without a painter of its own: turned and skewed characters, dots, an arc; not smoothed. */
async function canvasPainter(font: ArrayBuffer): Promise<Draw> {
  const face = new FontFace('captcha', font);
  (globalThis as unknown as FontFaceSource).fonts.add(await face.load());
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  const between = (random: RandomStream, from: number, to: number): number => from + (to - from) * random.uniform();
  const colour = (random: RandomStream, from: number, to: number): string => `rgb(${[0, 1, 2].map(() => Math.floor(between(random, from, to))).join(' ')})`;
  return (text, random) => {
    context.resetTransform();
    context.fillStyle = colour(random, 238, 256);
    context.fillRect(0, 0, width, height);
    context.fillStyle = context.strokeStyle = colour(random, 10, 201);
    Array.from(text).forEach((character, i) => {
      const turn = (between(random, -rotation, rotation) * Math.PI) / 180;
      context.setTransform(Math.cos(turn), Math.sin(turn) + between(random, -0.2, 0.2), -Math.sin(turn) + between(random, -0.2, 0.2), Math.cos(turn), 20 + i * 35, height / 2);
      context.font = `${[42, 50, 56][random.below(3)] ?? 42}px captcha`;
      context.fillText(character, -12, 15);
    });
    context.resetTransform();
    for (let i = 0; i < dots; i++) context.fillRect(random.below(width) - 1, random.below(height) - 1, 3, 3);
    context.beginPath();
    context.ellipse(width / 2, between(random, 12, 40), width / 2 - 20, between(random, 2, 20), 0, 0, Math.PI);
    context.stroke();
    return context.getImageData(0, 0, width, height).data;
  };
}
