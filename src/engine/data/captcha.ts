/** Captchas in memory: drawn once, grey bytes and texts, the same for every run of a style. */
import { alphabets, classesOf, type CaptchaStyle } from '../declarations/captchaStyle';
import type { Platform } from '../runtime/platform';
import { stream, type RandomStream } from '../runtime/random';
import { classesOfText } from '../stats/captchaText';
import type { CaptchaPainter } from '../vision/captcha/painter';
import type { Report } from './fetchVerified';

export type GreyPainter = Pick<CaptchaPainter, 'paintGrey'>;

export interface CaptchaSet {
  readonly style: CaptchaStyle;
  readonly count: number;
  /** [count, height, width] */
  readonly grey: Uint8Array;
  readonly texts: readonly string[];
  /** [count, length]: the class of each character. */
  readonly truths: Uint8Array;
}

export interface CaptchaPlan {
  readonly style: CaptchaStyle;
  readonly seed: number;
  readonly split: 'train' | 'validation';
  readonly count: number;
}

/** The pictures of an experiment: all runs of a style learn from the same ones and are tested on the same ones. */
export const planOf = (style: CaptchaStyle, split: CaptchaPlan['split'], count: number): CaptchaPlan => ({ style, seed: 1, split, count });

/** Pictures drawn at a stretch. */
const stretch = 100;

/** Pictures of a split: picture i depends on style, seed, split and i alone, so that a smaller set is part of every larger one. */
export async function captchaSet(plan: CaptchaPlan, painter: GreyPainter, platform: Platform, report: Report): Promise<CaptchaSet> {
  const { style, count } = plan;
  const texts = captchaTexts(plan);
  const grey = await platform.share(`captcha ${JSON.stringify(plan)}`, () => drawSet(plan, texts, painter, platform, report));
  return { style, count, grey, texts, truths: truthsOf(texts, style) };
}

async function drawSet({ style, seed, split }: CaptchaPlan, texts: readonly string[], painter: GreyPainter, platform: Platform, report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = style.width * style.height;
  const grey = new Uint8Array(texts.length * pixels);
  for (const [i, text] of texts.entries()) {
    if (i % stretch === 0) {
      report({ name: 'draw', subject: 'captcha', fraction: i / texts.length });
      await platform.yieldToMessages();
    }
    painter.paintGrey(style, text, stream(seed, `captcha-${split}`, i), grey.subarray(i * pixels, (i + 1) * pixels));
  }
  return grey;
}

/** The texts of a split, all different as long as there are enough. */
export function captchaTexts({ style, seed, split, count }: CaptchaPlan): string[] {
  const random = stream(seed, `captcha-${split}-texts`);
  const possible = classesOf(style) ** style.length;
  const used = new Set<string>();
  return Array.from({ length: count }, () => {
    if (used.size === possible) used.clear();
    let text = randomText(style, random);
    while (used.has(text)) text = randomText(style, random);
    used.add(text);
    return text;
  });
}

export function randomText({ alphabet, length }: CaptchaStyle, random: RandomStream): string {
  const characters = alphabets[alphabet];
  return Array.from({ length }, () => characters.charAt(random.below(characters.length))).join('');
}

/** @returns [texts, length]: the class of each character */
export function truthsOf(texts: readonly string[], { length, alphabet }: CaptchaStyle): Uint8Array {
  const truths = new Uint8Array(texts.length * length);
  texts.forEach((text, i) => { truths.set(classesOfText(text, length, alphabets[alphabet]), i * length); });
  return truths;
}
