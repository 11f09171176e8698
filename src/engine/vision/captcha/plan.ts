/**
 * Every random choice of a captcha, made before anything is drawn: what is drawn is then a pure function of the plan. Ranges
 * are those of the Python package `captcha`, release 0.3 (`captcha/image.py`, BSD-3-Clause).
 */
import type { CaptchaStyle } from '../../declarations/captchaStyle';
import type { RandomStream } from '../../runtime/random';
import type { Glyphs } from './glyphs';
import type { Colour } from './pixel';
import type { Warp } from './warp';

/** A character on its way to the canvas. Blanks only take room. */
export interface PlannedTile {
  readonly character: string;
  /** Pixels an em. */
  readonly size: number;
  /** Counter-clockwise. */
  readonly degrees: number;
  readonly warp: Warp;
  /** Left edge on the canvas. */
  readonly x: number;
}
export interface PlannedCurve {
  /** Box of the ellipse. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Whole degrees, clockwise from 3 o'clock. */
  readonly start: number;
  readonly end: number;
}
export interface CaptchaPlan {
  readonly width: number;
  readonly height: number;
  readonly background: Colour;
  readonly ink: Colour;
  /** 0 to 255. */
  readonly inkAlpha: number;
  /** What makes a character opaque: how bright it is, as in the package, or how much of it covers the pixel. */
  readonly opacity: 'luma' | 'coverage';
  readonly tiles: readonly PlannedTile[];
  /** Width of the canvas that the characters are laid on, at least `width`; squeezed to `width` afterwards. */
  readonly canvasWidth: number;
  readonly dots: readonly (readonly [x: number, y: number])[];
  readonly curves: readonly PlannedCurve[];
}

/** Pixels an em of a picture 60 high; others in proportion. */
const sizes = [42, 50, 56] as const;
const courseHeight = 60;

export function planCaptcha(style: CaptchaStyle, text: string, random: RandomStream, glyphs: Glyphs): CaptchaPlan {
  const { width, height } = style;
  const plain = style.colours === 'plain';
  return {
    width,
    height,
    background: plain ? [255, 255, 255] : colour(random, 238, 255),
    ink: plain ? [0, 0, 0] : colour(random, 10, 200),
    inkAlpha: plain ? 255 : integer(random, 220, 255),
    opacity: plain ? 'coverage' : 'luma',
    ...planTiles(style, text, random, glyphs),
    dots: Array.from({ length: style.dots }, () => [integer(random, 0, width), integer(random, 0, height)] as const),
    curves: Array.from({ length: style.curves }, () => planCurve(random, width, height)),
  };
}

function planTiles(style: CaptchaStyle, text: string, random: RandomStream, glyphs: Glyphs): Pick<CaptchaPlan, 'tiles' | 'canvasWidth'> {
  const characters = Array.from(text);
  const shapes = characters.flatMap((character) => {
    const blank = random.uniform() > 0.5 ? [planShape(style, ' ', random, glyphs)] : [];
    return [...blank, planShape(style, character, random, glyphs)];
  });
  const textWidth = shapes.reduce((sum, { warp }) => sum + warp.width, 0);
  const average = Math.floor(textWidth / Math.max(1, characters.length));
  const overlap = Math.trunc(0.25 * average);
  let x = Math.trunc(average * 0.1);
  const tiles = shapes.map((shape) => {
    const tile = { ...shape, x };
    x += shape.warp.width - integer(random, 0, overlap);
    return tile;
  });
  return { tiles, canvasWidth: Math.max(textWidth, style.width) };
}

/** Everything about a tile but its place, which depends on all of them. */
function planShape(style: CaptchaStyle, character: string, random: RandomStream, glyphs: Glyphs): Omit<PlannedTile, 'x'> {
  const size = Math.round(((sizes[random.below(sizes.length)] ?? sizes[0]) * style.height) / courseHeight);
  const { width, height } = glyphs(character, size);
  const degrees = real(random, -style.rotation, style.rotation);
  const dx = style.warp * width * real(random, 0.1, 0.3);
  const dy = style.warp * height * real(random, 0.2, 0.3);
  const [x1, y1, x2, y2] = [Math.trunc(real(random, -dx, dx)), Math.trunc(real(random, -dy, dy)), Math.trunc(real(random, -dx, dx)), Math.trunc(real(random, -dy, dy))];
  return { character, size, degrees, warp: { width, height, x1, y1, x2, y2 } };
}

function planCurve(random: RandomStream, width: number, height: number): PlannedCurve {
  const [fifth, row] = [Math.trunc(width / 5), Math.trunc(height / 5)];
  const left = integer(random, 0, fifth);
  const right = integer(random, width - fifth, width);
  const top = integer(random, row, height - row);
  const bottom = integer(random, top, height - row);
  return { left, top, right, bottom, start: integer(random, 0, 20), end: integer(random, 160, 200) };
}

const colour = (random: RandomStream, from: number, to: number): Colour => [integer(random, from, to), integer(random, from, to), integer(random, from, to)];

/** Both ends included. */
const integer = (random: RandomStream, from: number, to: number): number => from + random.below(to - from + 1);

const real = (random: RandomStream, from: number, to: number): number => from + (to - from) * random.uniform();
