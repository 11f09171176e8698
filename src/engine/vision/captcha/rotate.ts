/** Turns a character, with bilinear interpolation, on a tile just large enough. */
import { alphaOf, blueOf, greenOf, pack, redOf, unpremultiply, type Raster } from './pixel';
import type { Mask } from './rasteriser';

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
 * @param premultiplied what `inkLevels` made, its colours times its alpha
 * @param degrees counter-clockwise
 */
export function rotate(mask: Mask, premultiplied: Int32Array, degrees: number): Raster {
  const { width, height, coverage } = mask;
  const turned = turn(width, height, degrees);
  const { a, b, c, d, e, f } = turned.back;
  const solid = unpremultiply(premultiplied[255] ?? 0);
  const pixels = new Int32Array(turned.width * turned.height);
  let to = 0;
  for (let row = 0.5; row < turned.height; row++) {
    for (let column = 0.5; column < turned.width; column++, to++) {
      const x = a * column + b * row + c;
      const y = d * column + e * row + f;
      if (x < 0 || x >= width || y < 0 || y >= height) continue;
      // In the coordinates of pixel middles; beyond the border the outermost pixels count.
      const left = Math.floor(x - 0.5);
      const top = Math.floor(y - 0.5);
      const x0 = Math.max(left, 0);
      const x1 = Math.min(left + 1, width - 1);
      const y0 = Math.max(top, 0) * width;
      const y1 = Math.min(top + 1, height - 1) * width;
      const nw = coverage[y0 + x0] ?? 0;
      const ne = coverage[y0 + x1] ?? 0;
      const sw = coverage[y1 + x0] ?? 0;
      const se = coverage[y1 + x1] ?? 0;
      if ((nw | ne | sw | se) === 0) continue;
      if ((nw & ne & sw & se) === 255) pixels[to] = solid;
      else pixels[to] = between(premultiplied[nw] ?? 0, premultiplied[ne] ?? 0, premultiplied[sw] ?? 0, premultiplied[se] ?? 0, x - 0.5 - left, y - 0.5 - top);
    }
  }
  return { width: turned.width, height: turned.height, pixels };
}

/** Interpolates premultiplied pixels, and says what came out in plain colours. */
function between(nw: number, ne: number, sw: number, se: number, dx: number, dy: number): number {
  const alpha = interpolate(alphaOf(nw), alphaOf(ne), alphaOf(sw), alphaOf(se), dx, dy);
  if (alpha === 0) return 0;
  const red = interpolate(redOf(nw), redOf(ne), redOf(sw), redOf(se), dx, dy);
  const green = interpolate(greenOf(nw), greenOf(ne), greenOf(sw), greenOf(se), dx, dy);
  const blue = interpolate(blueOf(nw), blueOf(ne), blueOf(sw), blueOf(se), dx, dy);
  return unpremultiply(pack(red, green, blue, alpha));
}

function interpolate(nw: number, ne: number, sw: number, se: number, dx: number, dy: number): number {
  const upper = nw + (ne - nw) * dx;
  const lower = sw + (se - sw) * dx;
  return (upper + (lower - upper) * dy) | 0;
}

/** Size of the turned tile and the way back from it, computed in the order in which Pillow does, whose rounding up decides the size. */
function turn(width: number, height: number, degrees: number): { readonly width: number; readonly height: number; readonly back: Affine } {
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
  return { width: newWidth, height: newHeight, back: { a, b, c: a * moveX + b * moveY + c, d, e, f: d * moveX + e * moveY + f } };
}

const rounded = (value: number): number => Math.round(value * 1e12) / 1e12;
