/**
 * captcha: draws pictures of characters that are hard to read, as the Python package `captcha` 0.3 with Pillow 6 did for the
 * course's data, pixel by pixel. No canvas: the same bytes in Node and in every browser.
 */
import type { CaptchaStyle } from '../../declarations/captchaStyle';
import type { RandomStream } from '../../runtime/random';
import { blankCanvas, placeTile, squeeze, type Canvas } from './canvas';
import { readGlyphs, type Glyphs } from './glyphs';
import { drawCurve, drawDot } from './noise';
import { planCaptcha, type CaptchaPlan } from './plan';
import { rotate } from './rotate';
import { smooth } from './smooth';
import { inkLevels } from './tile';
import { warpTile } from './warp';

export interface CaptchaPainter {
  /** RGB bytes, row by row. The same stream gives the same picture. */
  paint(style: CaptchaStyle, text: string, random: RandomStream): Uint8Array;
  /** The same picture in grey, into `target` of width * height bytes: round(0.299 R + 0.587 G + 0.114 B). */
  paintGrey(style: CaptchaStyle, text: string, random: RandomStream, target: Uint8Array): void;
}

/** @param font bytes of a TrueType file. @throws bad-file */
export function createPainter(font: ArrayBuffer): CaptchaPainter {
  const glyphs = readGlyphs(font);
  const paint: CaptchaPainter['paint'] = (style, text, random) => paintPlan(planCaptcha(style, text, random, glyphs), glyphs).rgb;
  return {
    paint,
    paintGrey(style, text, random, target) {
      const rgb = paint(style, text, random);
      for (let i = 0; i < target.length; i++) target[i] = (299 * (rgb[3 * i] ?? 0) + 587 * (rgb[3 * i + 1] ?? 0) + 114 * (rgb[3 * i + 2] ?? 0) + 500) / 1_000;
    },
  };
}

function paintPlan(plan: CaptchaPlan, glyphs: Glyphs): Canvas {
  const levels = inkLevels(plan.ink, plan.inkAlpha);
  const canvas = blankCanvas(plan.canvasWidth, plan.height, plan.background);
  for (const { character, size, degrees, warp, x } of plan.tiles) {
    const { mask } = glyphs(character, size);
    if (mask) placeTile(canvas, warpTile(rotate(mask, levels, degrees), warp), x, plan.opacity);
  }
  const picture = squeeze(canvas, plan.width);
  for (const [x, y] of plan.dots) drawDot(picture, plan.ink, x, y);
  for (const curve of plan.curves) drawCurve(picture, plan.ink, curve);
  return smooth(picture);
}
