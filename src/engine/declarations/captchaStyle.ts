/** How a captcha looks and what may stand in it: data only. Drawn by `engine/vision/captcha`. */
import { numberParam, textParam, type Params, type ParamSchema } from './schema';

const digits = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();

/** Character sets on offer, by name. */
export const alphabets = {
  'digits': digits,
  'lower': lower,
  'upper': upper,
  'digits-lower': digits + lower,
  'digits-upper': digits + upper,
  'all': digits + lower + upper,
} as const;
export type AlphabetId = keyof typeof alphabets;
const alphabetIds = Object.keys(alphabets) as readonly AlphabetId[];

/** `random`: background and ink are drawn anew for every picture. `plain`: black on white. */
const colourings = ['random', 'plain'] as const;
type Colouring = (typeof colourings)[number];

export interface CaptchaStyle {
  /** Characters in a picture. */
  readonly length: number;
  readonly alphabet: AlphabetId;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Dots of 3 x 3 pixels. */
  readonly dots: number;
  /** Arcs, one pixel wide. */
  readonly curves: number;
  /** How far characters are bent; 1 is the course's range, 0 none. */
  readonly warp: number;
  /** Characters are turned by up to so many degrees, either way. */
  readonly rotation: number;
  readonly colours: Colouring;
}

/** Every choice of a style, as parameters of an experiment and of a form; the defaults are the course's pictures. */
export const styleParams: readonly ParamSchema[] = [
  { kind: 'number', name: 'captchaLength', default: 4, min: 1, max: 8, integer: true, unit: 'character', advanced: true },
  { kind: 'choice', name: 'alphabet', default: 'digits', options: alphabetIds, advanced: true },
  { kind: 'number', name: 'pictureWidth', default: 160, min: 40, max: 320, integer: true, unit: 'pixel', advanced: true },
  { kind: 'number', name: 'pictureHeight', default: 60, min: 40, max: 120, integer: true, unit: 'pixel', advanced: true },
  { kind: 'number', name: 'dots', default: 30, min: 0, max: 300, integer: true, advanced: true },
  { kind: 'number', name: 'curves', default: 1, min: 0, max: 10, integer: true, advanced: true },
  { kind: 'number', name: 'warp', default: 1, min: 0, max: 2, advanced: true },
  { kind: 'number', name: 'rotation', default: 30, min: 0, max: 90, unit: 'degree', advanced: true },
  { kind: 'choice', name: 'colours', default: 'random', options: colourings, advanced: true },
];

/** The style that `params` (all of `styleParams`, resolved) describe. */
export function styleOf(params: Params): CaptchaStyle {
  return {
    length: numberParam(params, 'captchaLength'),
    alphabet: textParam(params, 'alphabet') as AlphabetId,
    width: numberParam(params, 'pictureWidth'),
    height: numberParam(params, 'pictureHeight'),
    dots: numberParam(params, 'dots'),
    curves: numberParam(params, 'curves'),
    warp: numberParam(params, 'warp'),
    rotation: numberParam(params, 'rotation'),
    colours: textParam(params, 'colours') as Colouring,
  };
}

/** The course's pictures: four digits, 160 x 60. */
export const courseStyle: CaptchaStyle = styleOf(Object.fromEntries(styleParams.map((p) => [p.name, p.default])));

/** Different characters that may stand at a position. */
export const classesOf = (style: CaptchaStyle): number => alphabets[style.alphabet].length;
