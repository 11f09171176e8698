/** The picture under way: opaque. Lays characters on it and squeezes it to its size. */
import { alphaOf, blueOf, divideBy255, greenOf, pack, redOf, type Colour, type Raster } from './pixel';
import type { CaptchaPlan } from './plan';
import { nearestTable } from './warp';

export function blankCanvas(width: number, height: number, [red, green, blue]: Colour): Raster {
  return { width, height, pixels: new Int32Array(width * height).fill(pack(red, green, blue, 255)) };
}

/** Lays a tile with its left edge at `x`, in the middle of the height; what hangs over is cut. */
export function placeTile(canvas: Raster, tile: Raster, x: number, opacity: CaptchaPlan['opacity']): void {
  const top = Math.trunc((canvas.height - tile.height) / 2);
  const lastRow = Math.min(tile.height, canvas.height - top);
  const columns = Math.min(tile.width, canvas.width - x);
  // Neighbours mostly have the same colours.
  let [known, ground, blended] = [0, 0, 0];
  for (let row = Math.max(0, -top); row < lastRow; row++) {
    const to = (top + row) * canvas.width + x;
    for (let column = 0; column < columns; column++) {
      const pixel = tile.pixels[row * tile.width + column] ?? 0;
      if (pixel === 0) continue;
      const below = canvas.pixels[to + column] ?? 0;
      if (pixel !== known || below !== ground) {
        known = pixel;
        ground = below;
        blended = blend(below, pixel, opacity === 'luma' ? lumaOpacity(pixel) : alphaOf(pixel));
      }
      canvas.pixels[to + column] = blended;
    }
  }
}

/** @param share of `above`, 0 to 255 */
function blend(below: number, above: number, share: number): number {
  const rest = 255 - share;
  const red = divideBy255(redOf(below) * rest + redOf(above) * share);
  const green = divideBy255(greenOf(below) * rest + greenOf(above) * share);
  const blue = divideBy255(blueOf(below) * rest + blueOf(above) * share);
  return pack(red, green, blue, 255);
}

/** The package makes bright colours opaque and dark ones transparent: 1.97 times the grey value, whatever the alpha. */
function lumaOpacity(pixel: number): number {
  // ITU-R BT.601 in 16 bits, cut off, as Pillow does it.
  const luma = (redOf(pixel) * 19_595 + greenOf(pixel) * 38_470 + blueOf(pixel) * 7_471) >> 16;
  return Math.min(255, (luma * 1.97) | 0);
}

/** Fewer columns, each the nearest of the old ones. */
export function squeeze(canvas: Raster, width: number): Raster {
  if (canvas.width === width) return canvas;
  const columns = nearestTable(canvas.width, width);
  const pixels = new Int32Array(width * canvas.height);
  for (let row = 0, to = 0; row < canvas.height; row++) {
    const start = row * canvas.width;
    for (let x = 0; x < width; x++, to++) pixels[to] = canvas.pixels[start + (columns[x] ?? 0)] ?? 0;
  }
  return { width, height: canvas.height, pixels };
}
