/** Convolution of 3 x 3 windows with stride 1 in 2.25 times fewer multiplications. */
import { fillLastTile, multiplyBlock, rowTableBytes } from '../block';
import { Geometry, imagesInGroup, outPixels } from '../geometry';
import { imagesWithMargins, marginBytes } from '../images';
import { read, write } from '../lanes';
import { packPanels } from '../pack';
import { pointAtRows } from '../product';
import { activate } from '../tile';
import { tileColumns, tilesInBlock, tilesInImage, transformInputs } from './tiles';
import { contract, contractColumn, planeCount, transformFilter } from './transforms';

// Transformed inputs and products of a block stay in the second-level cache, beside the filter.
const blockBytes: usize = 262144;

/** Bytes of scratch memory that each thread needs for `winogradConvolve`. */
export function winogradScratchBytes(geometry: usize): usize {
  const g = changetype<Geometry>(geometry);
  const values = tilesInBlock(g, blockBytes) * (g.channels + g.outChannels);
  return rowTableBytes + 8 + marginBytes(g, imagesInGroup(geometry)) + ((planeCount * values) << 2);
}

/** Transforms filter [3, 3, channels, outChannels] into planes [16][channels][outChannels], for channels [first, last). */
export function winogradTransformFilter(filter: usize, channels: usize, outChannels: usize, out: usize, first: usize, last: usize): void {
  const rowBytes = outChannels << 2;
  const plane = channels * rowBytes;
  let i = first * rowBytes;
  const end = last * rowBytes;
  for (; i + 16 <= end; i += 16) transformFilter(filter + i, plane, out + i, plane, false);
  for (; i < end; i += 4) transformFilter(filter + i, plane, out + i, plane, true);
}

/**
 * Packs planes [first, last) of a transformed filter for `winogradConvolve`; `flipped` for the gradient of the input: the
 * filter turned by 180 degrees, which swaps the outer planes, and its channels exchanged.
 */
export function winogradPackFilter(
  transformed: usize, channels: usize, outChannels: usize, flipped: bool, panels: usize, first: usize, last: usize,
): void {
  const depth = flipped ? outChannels : channels, width = flipped ? channels : outChannels;
  const panelCount = (width + 7) >> 3;
  const rowBytes = outChannels << 2;
  for (let plane = first; plane < last; plane++) {
    const source = transformed + (flipped ? turned(plane) : plane) * channels * rowBytes;
    const out = panels + plane * panelCount * (depth << 5);
    packPanels(source, depth, width, flipped ? 4 : rowBytes, flipped ? rowBytes : 4, out, depth << 5, 0, panelCount);
  }
}

/** The plane of the turned filter that equals `plane`: 0 and 3 change places in both directions. */
@inline
function turned(plane: usize): usize {
  const row = plane >> 2, column = plane & 3;
  return ((row == 0 || row == 3 ? 3 - row : row) << 2) | (column == 0 || column == 3 ? 3 - column : column);
}

@inline
function storePixel(left: v128, right: v128, out: usize, pixel: usize, hasRight: bool, bias: usize, flags: i32, single: bool): void {
  if (bias) {
    const b = read(bias, single);
    left = f32x4.add(left, b);
    right = f32x4.add(right, b);
  }
  write(out, activate(left, flags), single);
  if (hasRight) write(out + pixel, activate(right, flags), single);
}

@inline
function outputRow(products: usize, plane: usize, lower: bool, out: usize, pixel: usize, hasRight: bool, bias: usize, flags: i32, single: bool): void {
  const s0 = contractColumn(products, plane, lower, single), s1 = contractColumn(products + plane, plane, lower, single);
  const s2 = contractColumn(products + 2 * plane, plane, lower, single), s3 = contractColumn(products + 3 * plane, plane, lower, single);
  storePixel(contract(false, s0, s1, s2, s3), contract(true, s0, s1, s2, s3), out, pixel, hasRight, bias, flags, single);
}

/** Turns the products of tiles [first, first + count) into output pixels. */
function transformOutputs(g: Geometry, products: usize, first: usize, count: usize, out: usize, bias: usize, flags: i32): void {
  const pixel = g.outChannels << 2;
  const vectors = pixel & ~15;
  const row = g.outWidth * pixel;
  const plane = count * pixel;
  for (let tile = first; tile < first + count; tile++, products += pixel) {
    const inImage = tile % tilesInImage(g);
    const y = inImage / tileColumns(g) << 1, x = inImage % tileColumns(g) << 1;
    const target = out + tile / tilesInImage(g) * outPixels(g) * pixel + y * row + x * pixel;
    const hasRight = x + 1 < g.outWidth, hasLower = y + 1 < g.outHeight;
    let c: usize = 0;
    for (; c < vectors; c += 16) {
      const b = bias ? bias + c : 0;
      outputRow(products + c, plane, false, target + c, pixel, hasRight, b, flags, false);
      if (hasLower) outputRow(products + c, plane, true, target + row + c, pixel, hasRight, b, flags, false);
    }
    for (; c < pixel; c += 4) {
      const b = bias ? bias + c : 0;
      outputRow(products + c, plane, false, target + c, pixel, hasRight, b, flags, true);
      if (hasLower) outputRow(products + c, plane, true, target + row + c, pixel, hasRight, b, flags, true);
    }
  }
}

/**
 * The convolution that `convolve` does, for 3 x 3 windows, stride 1, no dilation; pictures [firstImage, lastImage), the
 * first a multiple of `imagesInGroup`.
 *
 * @param geometry address of a `Geometry` whose margins reach to the end of the last 4 x 4 tile
 * @param panels the filter from `winogradPackFilter`
 * @param bias `outChannels` floats, or 0
 * @param scratch `winogradScratchBytes(geometry)` of this thread's own
 */
export function winogradConvolve(
  geometry: usize, images: usize, panels: usize, out: usize, firstImage: usize, lastImage: usize, bias: usize, flags: i32, scratch: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const block = tilesInBlock(g, blockBytes);
  const rows = scratch;
  const segment = rows + rowTableBytes;
  const inputs = segment + 8;
  const products = inputs + ((planeCount * block * g.channels) << 2);
  const margins = products + ((planeCount * block * g.outChannels) << 2);
  const panelCount = (g.outChannels + 7) >> 3;
  store<usize>(segment, 0);
  store<usize>(segment, g.channels, 4);
  const group = imagesInGroup(geometry);
  for (let image = firstImage; image < lastImage; image += group) {
    const imageCount = min(group, lastImage - image);
    const source = imagesWithMargins(g, images, image, imageCount, margins);
    const target = out + ((image * outPixels(g) * g.outChannels) << 2);
    const tiles = imageCount * tilesInImage(g);
    for (let tile: usize = 0; tile < tiles; tile += block) {
      const count = min(block, tiles - tile);
      transformInputs(g, source, tile, count, inputs);
      for (let plane: usize = 0; plane < planeCount; plane++) {
        pointAtRows(rows, count, inputs + ((plane * count * g.channels) << 2), g.channels << 2);
        fillLastTile(rows, count);
        multiplyBlock(
          rows, count, segment, 1, 4, panels + plane * panelCount * (g.channels << 5), g.channels << 5,
          products + ((plane * count * g.outChannels) << 2), g.outChannels, 0, panelCount, 0, 0,
        );
      }
      transformOutputs(g, products, tile, count, target, bias, flags);
    }
  }
}
