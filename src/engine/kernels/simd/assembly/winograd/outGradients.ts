/** The gradient of the output's tiles in Winograd's planes, through ReLU and pooling where the layer had them. */
import { Geometry } from '../geometry';
import { splat } from '../lanes';
import { OutGradient, pooled, rectified } from '../outGradient';
import { panelWidth } from '../tile';
import { planeStride, squareBytes, tileColumns, tilesInImage } from './tiles';
import { factor, factorBytes, inputSide, tileSide, transformOutGradient } from './transforms';

/** Bytes of a row of transformed gradients: whole panels. */
@inline
export function gradientRowBytes(g: Geometry): usize {
  return (g.outChannels + panelWidth - 1) / panelWidth << 5;
}

/** The gradients of a tile's 4 x 4 sums, four channels each, zero beyond the picture. */
@inline
function loadTile(from: OutGradient, at: usize, pixel: usize, rows: usize, columns: usize, square: usize): void {
  for (let y: usize = 0; y < tileSide; y++) {
    for (let x: usize = 0; x < tileSide; x++, square += 16) {
      let value = splat(0);
      if (y < rows && x < columns) {
        const offset = at + (y * from.width + x) * pixel;
        value = v128.load(from.gradient + offset);
        if (from.kind == rectified) value = v128.and(value, f32x4.gt(v128.load(from.beside + offset), splat(0)));
      }
      v128.store(square, value);
    }
  }
}

@inline
function storePlaces(square: usize, value: v128, place: v128): void {
  v128.store(square, v128.and(value, i32x4.eq(place, i32x4.splat(0))));
  v128.store(square, v128.and(value, i32x4.eq(place, i32x4.splat(1))), 16);
  v128.store(square, v128.and(value, i32x4.eq(place, i32x4.splat(2))), 64);
  v128.store(square, v128.and(value, i32x4.eq(place, i32x4.splat(3))), 80);
}

/** The same from the gradients of 2 x 2 windows: each goes to one of its four pixels, or nowhere. */
@inline
function loadPooledTile(from: OutGradient, at: usize, pixel: usize, rows: usize, columns: usize, square: usize): void {
  for (let y: usize = 0; y < 2; y++) {
    for (let x: usize = 0; x < 2; x++) {
      const target = square + (y << 7) + (x << 5);
      if (y < rows && x < columns) {
        const offset = at + (y * from.width + x) * pixel;
        const places = i16x8.extend_low_i8x16_u(v128.load32_zero(from.beside + (offset >> 2)));
        storePlaces(target, v128.load(from.gradient + offset), i32x4.extend_low_i16x8_u(places));
      } else storePlaces(target, splat(0), splat(0));
    }
  }
}

/** Adds the square's 16 values to four channels' sums. */
@inline
function addSquare(square: usize, sums: usize): void {
  let total0 = splat(0), total1 = total0;
  for (const end = square + 256; square < end; square += 32) {
    total0 = f32x4.add(total0, v128.load(square));
    total1 = f32x4.add(total1, v128.load(square, 16));
  }
  v128.store(sums, f32x4.add(v128.load(sums), f32x4.add(total0, total1)));
}

/**
 * Transforms the gradient of output tiles [first, first + count) into panels [36][panels][count][8].
 *
 * @param image the first tile's picture is tile 0 of this one
 * @param biasSums `outChannels` floats that the gradients are added to
 * @param transforms `transformScratchBytes`, prepared
 */
export function transformOutGradients(
  g: Geometry, from: OutGradient, image: usize, first: usize, count: usize, out: usize, biasSums: usize, transforms: usize,
): void {
  const half = factor(transforms, 0), two = factor(transforms, 1), small = factor(transforms, 3), large = factor(transforms, 4);
  const square = transforms + factorBytes, columns = square + squareBytes;
  const pixel = g.outChannels << 2;
  const plane = planeStride(count, gradientRowBytes(g));
  const pooling = from.kind == pooled;
  const side: usize = pooling ? 2 : tileSide;
  const pictureBytes = from.height * from.width * pixel;
  for (let tile = first; tile < first + count; tile++, out += 32) {
    const inImage = tile % tilesInImage(g);
    const y = inImage / tileColumns(g) * side, x = inImage % tileColumns(g) * side;
    const at = (image + tile / tilesInImage(g)) * pictureBytes + (y * from.width + x) * pixel;
    const rowsLeft = from.height - y, columnsLeft = from.width - x;
    for (let c: usize = 0; c < pixel; c += 16) {
      if (pooling) loadPooledTile(from, at + c, pixel, rowsLeft, columnsLeft, square);
      else loadTile(from, at + c, pixel, rowsLeft, columnsLeft, square);
      addSquare(square, biasSums + c);
      for (let j: usize = 0; j < tileSide * 16; j += 16) {
        transformOutGradient(
          v128.load(square + j), v128.load(square + j, 64), v128.load(square + j, 128), v128.load(square + j, 192),
          columns + j, tileSide * 16, half, two, small, large,
        );
      }
      let target = out + (c >> 5) * (count << 5) + (c & 31);
      for (let values = columns, end = columns + inputSide * tileSide * 16; values < end; values += tileSide * 16, target += inputSide * plane) {
        transformOutGradient(
          v128.load(values), v128.load(values, 16), v128.load(values, 32), v128.load(values, 48), target, plane, half, two, small, large,
        );
      }
    }
  }
}
