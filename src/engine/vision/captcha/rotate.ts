/** Turns a character, with bilinear interpolation, on a tile just large enough. */
import type { Mask } from './rasteriser';
import { multiplyBytes, unmultiply, type Tile } from './tile';

/** From the middle of a pixel of the turned tile to a point of the mask: x' = a x + b y + c, y' = d x + e y + f. */
interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/**
 * @param levels what `inkLevels` made
 * @param degrees counter-clockwise
 */
export function rotate(mask: Mask, levels: Uint8Array, degrees: number): Tile {
  const { width, height, matrix } = turned(mask, degrees);
  const premultiplied = levels.slice();
  for (let i = 0; i < premultiplied.length; i++) if (i % 4 < 3) premultiplied[i] = multiplyBytes(levels[i] ?? 0, levels[i | 3] ?? 0);
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [xin, yin] = [matrix.a * (x + 0.5) + matrix.b * (y + 0.5) + matrix.c, matrix.d * (x + 0.5) + matrix.e * (y + 0.5) + matrix.f];
      if (xin < 0 || xin >= mask.width || yin < 0 || yin >= mask.height) continue;
      interpolate(mask, premultiplied, xin - 0.5, yin - 0.5, rgba, (y * width + x) * 4);
    }
  }
  return { width, height, rgba };
}

/** Writes the pixel at (x, y), in the coordinates of pixel middles; beyond the border the outermost pixels count. */
function interpolate({ width, height, coverage }: Mask, levels: Uint8Array, x: number, y: number, target: Uint8ClampedArray, at: number): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [dx, dy] = [x - left, y - top];
  const [x0, x1] = [Math.max(left, 0), Math.min(left + 1, width - 1)];
  const [y0, y1] = [Math.max(top, 0) * width, Math.min(top + 1, height - 1) * width];
  const [nw, ne, sw, se] = [coverage[y0 + x0] ?? 0, coverage[y0 + x1] ?? 0, coverage[y1 + x0] ?? 0, coverage[y1 + x1] ?? 0];
  if ((nw | ne | sw | se) === 0) return;
  const channel = (i: number): number => {
    const [a, c] = [levels[nw * 4 + i] ?? 0, levels[sw * 4 + i] ?? 0];
    const upper = a + ((levels[ne * 4 + i] ?? 0) - a) * dx;
    const lower = c + ((levels[se * 4 + i] ?? 0) - c) * dx;
    return Math.trunc(upper + (lower - upper) * dy);
  };
  const alpha = channel(3);
  target[at + 3] = alpha;
  if (alpha === 0) return;
  for (let i = 0; i < 3; i++) target[at + i] = unmultiply(channel(i), alpha);
}

/** Size of the turned tile and the way back from it, computed in the order in which Pillow does, whose rounding up decides the size. */
function turned({ width, height }: Mask, degrees: number): { readonly width: number; readonly height: number; readonly matrix: Affine } {
  const radians = (-degrees * Math.PI) / 180;
  // Browsers differ in the last bit of sines; rounded, they agree.
  const [a, b] = [rounded(Math.cos(radians)), rounded(Math.sin(radians))];
  const [d, e] = [-b, a];
  const c = a * (-width / 2) + b * (-height / 2) + width / 2;
  const f = d * (-width / 2) + e * (-height / 2) + height / 2;
  const corners = [[0, 0], [width, 0], [width, height], [0, height]] as const;
  const xs = corners.map(([x, y]) => a * x + b * y + c);
  const ys = corners.map(([x, y]) => d * x + e * y + f);
  const newWidth = Math.ceil(Math.max(...xs)) - Math.floor(Math.min(...xs));
  const newHeight = Math.ceil(Math.max(...ys)) - Math.floor(Math.min(...ys));
  const [moveX, moveY] = [-(newWidth - width) / 2, -(newHeight - height) / 2];
  return { width: newWidth, height: newHeight, matrix: { a, b, c: a * moveX + b * moveY + c, d, e, f: d * moveX + e * moveY + f } };
}

const rounded = (value: number): number => Math.round(value * 1e12) / 1e12;
