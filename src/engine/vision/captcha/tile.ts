/** Small pictures with transparency, computed in whole bytes exactly as Pillow 6 does it, so that they can be compared with it. */
import type { Colour } from './plan';

/** RGBA bytes, row by row; a colour is not multiplied by its alpha, but transparent pixels are all 0. */
export interface Tile {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

/** a * b / 255 to the nearest integer, for bytes. */
export function multiplyBytes(a: number, b: number): number {
  return divideBy255(a * b);
}

/** To the nearest integer, for 0 to 65025. */
export function divideBy255(value: number): number {
  const shifted = value + 128;
  return ((shifted >> 8) + shifted) >> 8;
}

/** A colour that was multiplied by its alpha, without it. */
export function unmultiply(colour: number, alpha: number): number {
  if (alpha === 0 || alpha === 255) return colour;
  return Math.min(255, Math.trunc((255 * colour) / alpha));
}

/** Ink of every coverage on transparent black: 256 RGBA pixels, of which each, alpha included, is ink times coverage. */
export function inkLevels(ink: Colour, alpha: number): Uint8Array {
  const levels = new Uint8Array(256 * 4);
  for (let coverage = 0; coverage < 256; coverage++) {
    ink.forEach((channel, i) => {
      levels[coverage * 4 + i] = multiplyBytes(channel, coverage);
    });
    levels[coverage * 4 + 3] = multiplyBytes(alpha, coverage);
  }
  return levels;
}
