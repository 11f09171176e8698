/**
 * captcha: draws pictures of characters that are hard to read, as the Python package `captcha` 0.3 with Pillow 6 did for the
 * course's data, pixel by pixel. No canvas: the same bytes in Node and in every browser.
 */
import type { CaptchaStyle } from '../../declarations/captchaStyle';
import type { CaptchaStage } from '../../declarations/captchaStudies';
import type { RandomStream } from '../../runtime/random';
import { luma } from '../../stats/luma';
import { drawPlan } from './drawing';
import { readGlyphs } from './glyphs';
import { blueOf, greenOf, redOf } from './pixel';
import { planCaptcha } from './plan';
import { stagesOf } from './stages';

export interface CaptchaPainter {
  /** RGB bytes, row by row. The same stream gives the same picture. */
  paint(style: CaptchaStyle, text: string, random: RandomStream): Uint8Array;
  /** The same picture in grey, into `target` of width * height bytes: round(0.299 R + 0.587 G + 0.114 B). */
  paintGrey(style: CaptchaStyle, text: string, random: RandomStream, target: Uint8Array): void;
  /** The same picture after each stage of drawing it. */
  stages(style: CaptchaStyle, text: string, random: RandomStream): CaptchaStage[];
}

/** @param font bytes of a TrueType file. @throws bad-file */
export function createPainter(font: ArrayBuffer): CaptchaPainter {
  const glyphs = readGlyphs(font);
  return {
    paint(style, text, random) {
      const { pixels } = drawPlan(planCaptcha(style, text, random, glyphs), glyphs);
      const rgb = new Uint8Array(pixels.length * 3);
      for (let i = 0; i < pixels.length; i++) {
        const pixel = pixels[i] ?? 0;
        rgb[3 * i] = redOf(pixel);
        rgb[3 * i + 1] = greenOf(pixel);
        rgb[3 * i + 2] = blueOf(pixel);
      }
      return rgb;
    },
    paintGrey(style, text, random, target) {
      const { pixels } = drawPlan(planCaptcha(style, text, random, glyphs), glyphs);
      for (let i = 0; i < target.length; i++) {
        const pixel = pixels[i] ?? 0;
        target[i] = (luma(redOf(pixel), greenOf(pixel), blueOf(pixel)) + 0.5) | 0;
      }
    },
    stages: (style, text, random) => stagesOf(planCaptcha(style, text, random, glyphs), glyphs),
  };
}
