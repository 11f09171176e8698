/** The 4 x 4 tiles that cover a picture's output, numbered row by row, one picture after the other. */
import { Geometry, paddedImageBytes } from '../geometry';
import { factor, factorBytes, inputSide, planeCount, tileSide, transformInput, writeFactors } from './transforms';

/** Bytes that hold a tile of four channels while its rows and columns are transformed. */
export const squareBytes: usize = planeCount << 4;

/** Bytes of what every kernel here keeps for its transforms: their factors and two squares. */
export const transformScratchBytes: usize = factorBytes + 2 * squareBytes;

@inline
export function prepareTransforms(scratch: usize): void {
  writeFactors(scratch);
}

@inline
export function tileColumns(g: Geometry): usize {
  return (g.outWidth + tileSide - 1) / tileSide;
}

@inline
export function tilesInImage(g: Geometry): usize {
  return (g.outHeight + tileSide - 1) / tileSide * tileColumns(g);
}

/** Tiles whose transformed values, `values` of them a plane, fill about `bytes`: a whole number of product tiles, 6 to 96. */
@inline
export function tilesInBlock(values: usize, bytes: usize): usize {
  return max<usize>(1, min<usize>(16, bytes / ((planeCount * values) << 2) / 6)) * 6;
}

/** Bytes from one plane of `count` rows to the next: an odd number of cache lines, so that 36 planes share no cache set. */
@inline
export function planeStride(count: usize, rowBytes: usize): usize {
  return ((count * rowBytes + 127) & ~127) + 64;
}

/**
 * Transforms the input tiles [first, first + count) into planes [36][count][channels], `planeStride` apart as all planes here.
 *
 * @param images pictures with margins that reach to the end of the last tile
 * @param transforms `transformScratchBytes`, prepared
 */
export function transformInputs(g: Geometry, images: usize, first: usize, count: usize, out: usize, transforms: usize): void {
  const half = factor(transforms, 0), two = factor(transforms, 1), fiveHalves = factor(transforms, 2);
  const small = factor(transforms, 3), large = factor(transforms, 4);
  const square = transforms + factorBytes;
  const pixel = g.channels << 2;
  const row = g.paddedWidth * pixel;
  const plane = planeStride(count, pixel);
  for (let tile = first; tile < first + count; tile++, out += pixel) {
    const inImage = tile % tilesInImage(g);
    const y = inImage / tileColumns(g), x = inImage % tileColumns(g);
    const source = images + tile / tilesInImage(g) * paddedImageBytes(g) + tileSide * (y * row + x * pixel);
    for (let c: usize = 0; c < pixel; c += 16) {
      let d = source + c;
      for (let column = square, end = square + inputSide * 16; column < end; column += 16, d += pixel) {
        transformInput(
          v128.load(d), v128.load(d + row), v128.load(d + 2 * row), v128.load(d + 3 * row), v128.load(d + 4 * row), v128.load(d + 5 * row),
          column, inputSide * 16, half, two, fiveHalves, small, large,
        );
      }
      let target = out + c;
      for (let values = square, end = square + squareBytes; values < end; values += inputSide * 16, target += inputSide * plane) {
        transformInput(
          v128.load(values), v128.load(values, 16), v128.load(values, 32), v128.load(values, 48), v128.load(values, 64), v128.load(values, 80),
          target, plane, half, two, fiveHalves, small, large,
        );
      }
    }
  }
}
