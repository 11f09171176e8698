/** Stretches a tile to its text box and bends it: two samplings of the nearest pixel, done in one. */
import { premultiply, unpremultiply, type Raster } from './pixel';

/** Box of the result, and how far its corners are pulled, all in pixels. */
export interface Warp {
  readonly width: number;
  readonly height: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/**
 * The tile is first stretched to (width + |x1| + |x2|) x (height + |y1| + |y2|); then the result's corners take their pixels
 * from (x1, y1), (-x1, h - y2), (w + x2, h + y2) and (w - x2, -y1) of that, and what lies between is interpolated bilinearly.
 */
export function warpTile(tile: Raster, warp: Warp): Raster {
  const { width, height, x1, y1, x2, y2 } = warp;
  const columns = width + Math.abs(x1) + Math.abs(x2);
  const rows = height + Math.abs(y1) + Math.abs(y2);
  const sourceX = nearestTable(tile.width, columns);
  const sourceY = nearestTable(tile.height, rows);
  const across = bilinear(x1, columns - x2, -x1, columns + x2, width, height);
  const down = bilinear(y1, -y1, rows - y2, rows + y2, width, height);
  const pixels = new Int32Array(width * height);
  // Neighbours mostly have the same colour.
  let known = 0;
  let knownRounded = 0;
  let to = 0;
  for (let v = 0.5; v < height; v++) {
    for (let u = 0.5; u < width; u++, to++) {
      const x = across.at + across.perU * u + across.perV * v + across.perUV * u * v;
      const y = down.at + down.perU * u + down.perV * v + down.perUV * u * v;
      if (x < 0 || y < 0 || x >= columns || y >= rows) continue;
      const pixel = tile.pixels[(sourceY[y | 0] ?? 0) * tile.width + (sourceX[x | 0] ?? 0)] ?? 0;
      if (pixel === 0) continue;
      if (pixel !== known) {
        known = pixel;
        knownRounded = roundedTwice(pixel);
      }
      pixels[to] = knownRounded;
    }
  }
  return { width, height, pixels };
}

/** For each of `to` pixels the one of `from` that lies at its middle. Sums up as Pillow does, whose last bits can decide. */
export function nearestTable(from: number, to: number): Uint16Array {
  const table = new Uint16Array(to);
  const step = from / to;
  let at = step * 0.5;
  for (let i = 0; i < to; i++) {
    table[i] = Math.min(from - 1, Math.trunc(at));
    at += step;
  }
  return table;
}

/** Coefficients of the function of u, v, bilinear, that has the given values at the corners of width x height. */
function bilinear(nw: number, ne: number, sw: number, se: number, width: number, height: number): { readonly at: number; readonly perU: number; readonly perV: number; readonly perUV: number } {
  const [unitU, unitV] = [1 / width, 1 / height];
  return { at: nw, perU: (ne - nw) * unitU, perV: (sw - nw) * unitV, perUV: (se - sw - ne + nw) * unitU * unitV };
}

/** Pillow multiplies colours by alpha and divides them again at each of the two samplings, and loses a little each time. */
function roundedTwice(pixel: number): number {
  return unpremultiply(premultiply(unpremultiply(premultiply(pixel))));
}
