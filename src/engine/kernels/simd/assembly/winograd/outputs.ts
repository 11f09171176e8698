/** From products back to output pixels, as they are or pooled. */
import { Geometry, outPixels } from '../geometry';
import { splat } from '../lanes';
import { activate } from '../tile';
import { planeStride, squareBytes, tileColumns, tilesInImage } from './tiles';
import { factor, factorBytes, inputSide, tileSide, transformOutput } from './transforms';

/** Where no pixel of a pooling window is above zero, so that none gets a gradient. */
export const nowhere: i32 = 4;

/** At m A of four channels: products `plane` bytes apart to a square of 4 x 4. */
@inline
function transformTile(products: usize, plane: usize, columns: usize, square: usize, half: v128, two: v128, four: v128, small: v128): void {
  let source = products;
  for (let column = columns, end = columns + inputSide * 16; column < end; column += 16, source += plane) {
    const row = inputSide * plane;
    transformOutput(
      v128.load(source), v128.load(source + row), v128.load(source + 2 * row), v128.load(source + 3 * row), v128.load(source + 4 * row), v128.load(source + 5 * row),
      column, inputSide * 16, half, two, four, small,
    );
  }
  for (let values = columns, end = columns + tileSide * inputSide * 16; values < end; values += inputSide * 16, square += tileSide * 16) {
    transformOutput(
      v128.load(values), v128.load(values, 16), v128.load(values, 32), v128.load(values, 48), v128.load(values, 64), v128.load(values, 80),
      square, 16, half, two, four, small,
    );
  }
}

function storeTile(square: usize, out: usize, row: usize, pixel: usize, rows: usize, columns: usize, bias: v128, flags: i32): void {
  for (let y: usize = 0; y < rows; y++, square += tileSide * 16, out += row) {
    for (let x: usize = 0; x < columns; x++) v128.store(out + x * pixel, activate(f32x4.add(v128.load(square + (x << 4)), bias), flags));
  }
}

/** Value of a tile's pixel before ReLU, or less than zero beyond the picture. */
@inline
function candidate(square: usize, bias: v128, inside: bool): v128 {
  return inside ? f32x4.add(v128.load(square), bias) : splat(-1);
}

/** The largest of a tile's 2 x 2 pixels at `square` and, a byte a channel, which one of them it is: the first on ties. */
@inline
function poolWindow(square: usize, out: usize, argmax: usize, bias: v128, hasRight: bool, hasLower: bool): void {
  const p0 = candidate(square, bias, true), p1 = candidate(square + 16, bias, hasRight);
  const p2 = candidate(square + tileSide * 16, bias, hasLower), p3 = candidate(square + tileSide * 16 + 16, bias, hasRight && hasLower);
  const most = f32x4.max(f32x4.max(p0, p1), f32x4.max(p2, p3));
  let place = v128.bitselect(i32x4.splat(2), i32x4.splat(3), f32x4.eq(p2, most));
  place = v128.bitselect(i32x4.splat(1), place, f32x4.eq(p1, most));
  place = v128.andnot(place, f32x4.eq(p0, most));
  place = v128.bitselect(i32x4.splat(nowhere), place, f32x4.le(most, splat(0)));
  v128.store(out, f32x4.max(most, splat(0)));
  const halves = i16x8.narrow_i32x4_s(place, place);
  v128.store32_lane(argmax, i8x16.narrow_i16x8_u(halves, halves), 0);
}

/**
 * Turns the products of tiles [first, first + count) into output pixels.
 *
 * @param products planes [36][count][outChannels]
 * @param transforms `transformScratchBytes`, prepared
 */
export function transformOutputs(g: Geometry, products: usize, first: usize, count: usize, out: usize, bias: usize, flags: i32, transforms: usize): void {
  const half = factor(transforms, 0), two = factor(transforms, 1), small = factor(transforms, 3), four = factor(transforms, 5);
  const square = transforms + factorBytes;
  const pixel = g.outChannels << 2;
  const plane = planeStride(count, pixel);
  const row = g.outWidth * pixel;
  for (let tile = first; tile < first + count; tile++, products += pixel) {
    const inImage = tile % tilesInImage(g);
    const y = inImage / tileColumns(g) * tileSide, x = inImage % tileColumns(g) * tileSide;
    const target = out + (tile / tilesInImage(g) * outPixels(g) + y * g.outWidth + x) * pixel;
    const rows = min(tileSide, g.outHeight - y), columns = min(tileSide, g.outWidth - x);
    for (let c: usize = 0; c < pixel; c += 16) {
      transformTile(products + c, plane, square + squareBytes, square, half, two, four, small);
      storeTile(square, target + c, row, pixel, rows, columns, bias ? v128.load(bias + c) : splat(0), flags);
    }
  }
}

/**
 * The same with ReLU and max pooling of 2 x 2 pixels.
 *
 * @param pooled receives [.., pooledHeight, pooledWidth, outChannels]
 * @param argmax receives the same number of bytes: the pixel of the window that is largest, or `nowhere`
 */
export function transformAndPoolOutputs(
  g: Geometry, products: usize, first: usize, count: usize, pooled: usize, argmax: usize, pooledHeight: usize, pooledWidth: usize, bias: usize, transforms: usize,
): void {
  const half = factor(transforms, 0), two = factor(transforms, 1), small = factor(transforms, 3), four = factor(transforms, 5);
  const square = transforms + factorBytes;
  const pixel = g.outChannels << 2;
  const plane = planeStride(count, pixel);
  for (let tile = first; tile < first + count; tile++, products += pixel) {
    const inImage = tile % tilesInImage(g);
    const top = inImage / tileColumns(g) << 1, left = inImage % tileColumns(g) << 1;
    const image = tile / tilesInImage(g) * pooledHeight * pooledWidth;
    const rows = min<usize>(2, pooledHeight - top), columns = min<usize>(2, pooledWidth - left);
    for (let c: usize = 0; c < pixel; c += 16) {
      transformTile(products + c, plane, square + squareBytes, square, half, two, four, small);
      const b = v128.load(bias + c);
      for (let y: usize = 0; y < rows; y++) {
        for (let x: usize = 0; x < columns; x++) {
          const at = (image + (top + y) * pooledWidth + left + x) * pixel + c;
          const hasRight = ((left + x) << 1) + 1 < g.outWidth, hasLower = ((top + y) << 1) + 1 < g.outHeight;
          poolWindow(square + (y << 7) + (x << 5), pooled + at, argmax + (at >> 2), b, hasRight, hasLower);
        }
      }
    }
  }
}
