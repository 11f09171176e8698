/** The picture under way: opaque, RGB. Lays characters on it and squeezes it to its size. */
import type { CaptchaPlan, Colour } from './plan';
import { divideBy255, type Tile } from './tile';
import { nearestTable } from './warp';

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Row by row. */
  readonly rgb: Uint8Array;
}

export function blankCanvas(width: number, height: number, [red, green, blue]: Colour): Canvas {
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < rgb.length; i += 3) {
    rgb[i] = red;
    rgb[i + 1] = green;
    rgb[i + 2] = blue;
  }
  return { width, height, rgb };
}

/** Lays a tile with its left edge at `x`, in the middle of the height; what hangs over is cut. */
export function placeTile(canvas: Canvas, tile: Tile, x: number, opacity: CaptchaPlan['opacity']): void {
  const top = Math.trunc((canvas.height - tile.height) / 2);
  const [firstRow, lastRow] = [Math.max(0, -top), Math.min(tile.height, canvas.height - top)];
  const lastColumn = Math.min(tile.width, canvas.width - x);
  for (let row = firstRow; row < lastRow; row++) {
    for (let column = Math.max(0, -x); column < lastColumn; column++) {
      const from = (row * tile.width + column) * 4;
      const alpha = tile.rgba[from + 3] ?? 0;
      if (alpha === 0) continue;
      const share = opacity === 'luma' ? lumaOpacity(tile.rgba, from) : alpha;
      const to = ((top + row) * canvas.width + x + column) * 3;
      for (let i = 0; i < 3; i++) canvas.rgb[to + i] = divideBy255((canvas.rgb[to + i] ?? 0) * (255 - share) + (tile.rgba[from + i] ?? 0) * share);
    }
  }
}

/** The package makes bright colours opaque and dark ones transparent: 1.97 times the grey value, whatever the alpha. */
function lumaOpacity(rgba: Uint8ClampedArray, at: number): number {
  // ITU-R BT.601 in 16 bits, cut off, as Pillow does it.
  const luma = ((rgba[at] ?? 0) * 19_595 + (rgba[at + 1] ?? 0) * 38_470 + (rgba[at + 2] ?? 0) * 7_471) >> 16;
  return Math.min(255, Math.trunc(luma * 1.97));
}

/** Fewer columns, each the nearest of the old ones. */
export function squeeze(canvas: Canvas, width: number): Canvas {
  if (canvas.width === width) return canvas;
  const columns = nearestTable(canvas.width, width);
  const rgb = new Uint8Array(width * canvas.height * 3);
  for (let row = 0; row < canvas.height; row++) {
    for (let x = 0; x < width; x++) {
      const from = (row * canvas.width + (columns[x] ?? 0)) * 3;
      const to = (row * width + x) * 3;
      for (let i = 0; i < 3; i++) rgb[to + i] = canvas.rgb[from + i] ?? 0;
    }
  }
  return { width, height: canvas.height, rgb };
}
