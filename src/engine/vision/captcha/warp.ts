/** Stretches a tile to its text box and bends it: two samplings of the nearest pixel, done in one. */
import { multiplyBytes, unmultiply, type Tile } from './tile';

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
export function warpTile(tile: Tile, warp: Warp): Tile {
  const { width, height, x1, y1, x2, y2 } = warp;
  const columns = width + Math.abs(x1) + Math.abs(x2);
  const rows = height + Math.abs(y1) + Math.abs(y2);
  const sourceX = nearestTable(tile.width, columns);
  const sourceY = nearestTable(tile.height, rows);
  const across = bilinear(x1, columns - x2, -x1, columns + x2, width, height);
  const down = bilinear(y1, -y1, rows - y2, rows + y2, width, height);
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let v = 0; v < height; v++) {
    for (let u = 0; u < width; u++) {
      const [x, y] = [across(u + 0.5, v + 0.5), down(u + 0.5, v + 0.5)];
      if (x < 0 || y < 0 || x >= columns || y >= rows) continue;
      const from = ((sourceY[Math.trunc(y)] ?? 0) * tile.width + (sourceX[Math.trunc(x)] ?? 0)) * 4;
      const alpha = tile.rgba[from + 3] ?? 0;
      if (alpha === 0) continue;
      const to = (v * width + u) * 4;
      for (let i = 0; i < 3; i++) rgba[to + i] = throughAlphaTwice(tile.rgba[from + i] ?? 0, alpha);
      rgba[to + 3] = alpha;
    }
  }
  return { width, height, rgba };
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

/** A function of u, v that has the given values at the corners of width x height. */
function bilinear(nw: number, ne: number, sw: number, se: number, width: number, height: number): (u: number, v: number) => number {
  const [perU, perV] = [1 / width, 1 / height];
  const [a, b, c] = [(ne - nw) * perU, (sw - nw) * perV, (se - sw - ne + nw) * perU * perV];
  return (u, v) => nw + a * u + b * v + c * u * v;
}

/** Pillow multiplies a colour by its alpha and divides it again at each of the two steps, and loses a little at each. */
function throughAlphaTwice(colour: number, alpha: number): number {
  const once = unmultiply(multiplyBytes(colour, alpha), alpha);
  return unmultiply(multiplyBytes(once, alpha), alpha);
}
