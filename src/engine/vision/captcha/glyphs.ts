/** The characters of a font as coverage masks and boxes, each computed once. */
import { parse, type Font, type PathCommand } from 'opentype.js/dist/opentype.mjs';
import { EngineError } from '../../errors/failure';
import { rasterise, type Contour, type Mask, type Point } from './rasteriser';

export interface Glyph {
  /** Box of the text line that holds the character, in whole pixels: its advance, and from the line's top to the ink's bottom. */
  readonly width: number;
  readonly height: number;
  /** Cut to the ink; null for blanks. */
  readonly mask: Mask | null;
}
/** The glyph of a character at so many pixels an em. */
export type Glyphs = (character: string, size: number) => Glyph;

/** Straight pieces of a curve; at sizes of some 60 pixels their distance from it is below 1/100 of a pixel. */
const piecesOfCurve = 8;

/** @param font bytes of a TrueType file. @throws bad-file */
export function readGlyphs(font: ArrayBuffer): Glyphs {
  const parsed = parseFont(font);
  const known = new Map<string, Glyph>();
  return (character, size) => {
    const key = `${size} ${character}`;
    const glyph = known.get(key) ?? drawGlyph(parsed, character, size);
    known.set(key, glyph);
    return glyph;
  };
}

function parseFont(font: ArrayBuffer): Font {
  try {
    return parse(font);
  } catch (error) {
    throw new EngineError('bad-file', { file: 'font', expected: 'a TrueType font', found: error instanceof Error ? error.message : String(error) });
  }
}

function drawGlyph(font: Font, character: string, size: number): Glyph {
  const glyph = font.charToGlyph(character);
  const scale = size / font.unitsPerEm;
  const ascent = Math.ceil(font.ascender * scale);
  const contours = contoursOf(glyph.getPath(0, 0, font.unitsPerEm).commands, scale);
  const points = contours.flat();
  const width = Math.round(glyph.advanceWidth * scale);
  if (points.length === 0) return { width, height: ascent, mask: null };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const [right, bottom] = [Math.ceil(Math.max(...xs)), Math.ceil(Math.max(...ys))];
  const moved = contours.map((contour) => contour.map(({ x, y }) => ({ x: x - left, y: y - top })));
  return {
    width,
    height: ascent + Math.round(Math.max(...ys)),
    mask: cutToInk(rasterise(moved, right - left, bottom - top)),
  };
}

/** Curves become straight pieces. */
function contoursOf(commands: readonly PathCommand[], scale: number): Contour[] {
  const contours: Point[][] = [];
  let contour: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  const lineTo = (x: number, y: number) => contour.push({ x: x * scale, y: y * scale });
  for (const command of commands) {
    if (command.type === 'Z') continue;
    if (command.type === 'M') contours.push((contour = []));
    if (command.type === 'C') throw new EngineError('bad-file', { file: 'font', expected: 'a TrueType font', found: 'cubic curves' });
    if (command.type === 'Q') {
      for (let i = 1; i < piecesOfCurve; i++) {
        const t = i / piecesOfCurve;
        const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
        lineTo(a * at.x + b * command.x1 + c * command.x, a * at.y + b * command.y1 + c * command.y);
      }
    }
    lineTo(command.x, command.y);
    at = command;
  }
  return contours;
}

/** Rows and columns at the border whose coverage rounded to nothing fall away, as an ink box is measured in pixels. */
function cutToInk({ width, height, coverage }: Mask): Mask {
  let [left, right, top, bottom] = [width, 0, height, 0];
  coverage.forEach((value, i) => {
    if (value === 0) return;
    const [x, y] = [i % width, Math.floor(i / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  });
  const cut = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y++) cut.set(coverage.subarray(y * width + left, y * width + right), (y - top) * (right - left));
  return { width: right - left, height: bottom - top, coverage: cut };
}
