/** A pixel in one integer, and sums in whole bytes exactly as Pillow 6 does them, so that pictures can be compared with it. */
import type { Mask } from './rasteriser';

/** Red lowest, alpha highest. Colours are not multiplied by alpha, but a transparent pixel is 0. On opaque pictures alpha means nothing. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Row by row. */
  readonly pixels: Int32Array;
}

export type Colour = readonly [red: number, green: number, blue: number];

export const pack = (red: number, green: number, blue: number, alpha: number): number => red | (green << 8) | (blue << 16) | (alpha << 24);
export const redOf = (pixel: number): number => pixel & 255;
export const greenOf = (pixel: number): number => (pixel >> 8) & 255;
export const blueOf = (pixel: number): number => (pixel >> 16) & 255;
export const alphaOf = (pixel: number): number => pixel >>> 24;

/** To the nearest integer, for 0 to 65025. */
export function divideBy255(value: number): number {
  const shifted = value + 128;
  return ((shifted >> 8) + shifted) >> 8;
}

/** Colours times alpha. */
export function premultiply(pixel: number): number {
  const alpha = alphaOf(pixel);
  return pack(divideBy255(redOf(pixel) * alpha), divideBy255(greenOf(pixel) * alpha), divideBy255(blueOf(pixel) * alpha), alpha);
}

/** Undoes `premultiply`, but for what rounding took. */
export function unpremultiply(pixel: number): number {
  const alpha = alphaOf(pixel);
  if (alpha === 0 || alpha === 255) return pixel;
  return pack(divideByAlpha(redOf(pixel), alpha), divideByAlpha(greenOf(pixel), alpha), divideByAlpha(blueOf(pixel), alpha), alpha);
}

const divideByAlpha = (colour: number, alpha: number): number => Math.min(255, ((255 * colour) / alpha) | 0);

/** Ink on transparent black, for every coverage from 0 to 255: the ink's colour as well as its alpha times coverage. */
export function inkLevels([red, green, blue]: Colour, alpha: number): Int32Array {
  const levels = new Int32Array(256);
  for (let coverage = 0; coverage < levels.length; coverage++) {
    levels[coverage] = pack(divideBy255(red * coverage), divideBy255(green * coverage), divideBy255(blue * coverage), divideBy255(alpha * coverage));
  }
  return levels;
}

/** A character in ink. */
export function inked({ width, height, coverage }: Mask, levels: Int32Array): Raster {
  return { width, height, pixels: Int32Array.from(coverage, (level) => levels[level] ?? 0) };
}
