/** The gradient of a 3 x 3 filter, stride 1, in 2.25 times fewer multiplications. */
import { blockRows, fillLastTile, multiplyBlock, rowTableBytes } from '../block';
import { Geometry, imagesInGroup, outPixels } from '../geometry';
import { imagesWithMargins, marginBytes } from '../images';
import { read, splat, write } from '../lanes';
import { packTransposedRows, pointAtRows } from '../product';
import { addToOutput, panelWidth } from '../tile';
import { tileColumns, tilesInBlock, tilesInImage, transformInputs } from './tiles';
import { gather, planeCount, transformOutGradient } from './transforms';

// Deeper blocks than the forward direction's, since tiles are the inner dimension here.
const blockBytes: usize = 524288;

/** With more channels a column of the transformed inputs would thrash the first-level cache and is packed first. */
const mostUnpackedChannels: usize = 64;

@inline
function panelColumns(g: Geometry): usize {
  return (g.outChannels + panelWidth - 1) / panelWidth * panelWidth;
}

/** Bytes of scratch memory that each thread needs for `winogradFilterGradient`. */
export function winogradFilterGradientScratchBytes(geometry: usize): usize {
  const g = changetype<Geometry>(geometry);
  const values = planeCount * (g.channels + panelColumns(g)) + blockRows;
  return rowTableBytes + 8 + ((tilesInBlock(g, blockBytes) * values) << 2) + marginBytes(g, imagesInGroup(geometry));
}

/** Transforms the gradient of output tiles [first, first + count) into panels [16][panels][count][8]. */
function transformOutGradients(g: Geometry, outGradient: usize, first: usize, count: usize, out: usize): void {
  const pixel = g.outChannels << 2;
  const row = g.outWidth * pixel;
  const plane = (count * panelColumns(g)) << 2;
  for (let tile = first; tile < first + count; tile++, out += 32) {
    const inImage = tile % tilesInImage(g);
    const y = inImage / tileColumns(g) << 1, x = inImage % tileColumns(g) << 1;
    const source = outGradient + tile / tilesInImage(g) * outPixels(g) * pixel + y * row + x * pixel;
    const hasRight = x + 1 < g.outWidth, hasLower = y + 1 < g.outHeight;
    let c: usize = 0;
    for (; c + 16 <= pixel; c += 16) transformPixels(source + c, row, pixel, hasRight, hasLower, out + (c >> 5) * (count << 5) + (c & 31), plane, false);
    for (; c < pixel; c += 4) transformPixels(source + c, row, pixel, hasRight, hasLower, out + (c >> 5) * (count << 5) + (c & 31), plane, true);
  }
}

@inline
function transformPixels(source: usize, row: usize, pixel: usize, hasRight: bool, hasLower: bool, out: usize, plane: usize, single: bool): void {
  const zero = splat(0);
  transformOutGradient(
    read(source, single), hasRight ? read(source + pixel, single) : zero,
    hasLower ? read(source + row, single) : zero, hasRight && hasLower ? read(source + row + pixel, single) : zero,
    out, plane, single,
  );
}

/** Adds the products of one block's tiles to the sums. */
function addProducts(g: Geometry, rows: usize, segment: usize, inputs: usize, count: usize, gradients: usize, packed: usize, sums: usize, flags: i32): void {
  const packing = g.channels > mostUnpackedChannels;
  const inputBytes = g.channels << 2;
  store<usize>(segment, 0);
  store<usize>(segment, count, 4);
  for (let plane: usize = 0; plane < planeCount; plane++) {
    const left = inputs + plane * count * inputBytes;
    const right = gradients + ((plane * count * panelColumns(g)) << 2);
    const out = sums + ((plane * g.channels * g.outChannels) << 2);
    for (let channel: usize = 0; channel < g.channels; channel += blockRows) {
      const rowCount = min(blockRows, g.channels - channel);
      if (packing) packTransposedRows(rows, rowCount, left + (channel << 2), inputBytes, count, packed);
      else pointAtRows(rows, rowCount, left + (channel << 2), 4);
      fillLastTile(rows, rowCount);
      multiplyBlock(
        rows, rowCount, segment, 1, packing ? 24 : inputBytes, right, count << 5,
        out + ((channel * g.outChannels) << 2), g.outChannels, 0, panelColumns(g) / panelWidth, 0, flags,
      );
    }
  }
}

/**
 * Sums (Bt d B)t * (A dy At) over the tiles of each chunk of pictures, for chunks [firstChunk, lastChunk): chunk i has
 * pictures [i * batch / chunks, (i + 1) * batch / chunks).
 *
 * @param geometry address of a `Geometry` whose margins reach to the end of the last 4 x 4 tile
 * @param outGradient [batch, outHeight, outWidth, outChannels]
 * @param sums receives [chunks][16][channels][outChannels]
 * @param scratch `winogradFilterGradientScratchBytes(geometry)` of this thread's own
 */
export function winogradFilterGradient(
  geometry: usize, images: usize, outGradient: usize, sums: usize, chunks: usize, firstChunk: usize, lastChunk: usize, scratch: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const block = tilesInBlock(g, blockBytes);
  const rows = scratch;
  const segment = rows + rowTableBytes;
  const inputs = segment + 8;
  const gradients = inputs + ((planeCount * block * g.channels) << 2);
  const packed = gradients + ((planeCount * block * panelColumns(g)) << 2);
  const margins = packed + ((block * blockRows) << 2);
  const group = imagesInGroup(geometry);
  for (let chunk = firstChunk; chunk < lastChunk; chunk++) {
    const chunkSums = sums + ((chunk * planeCount * g.channels * g.outChannels) << 2);
    const lastImage = (chunk + 1) * g.batch / chunks;
    let flags: i32 = 0;
    for (let image = chunk * g.batch / chunks; image < lastImage; image += group) {
      const imageCount = min(group, lastImage - image);
      const source = imagesWithMargins(g, images, image, imageCount, margins);
      const dy = outGradient + ((image * outPixels(g) * g.outChannels) << 2);
      const tiles = imageCount * tilesInImage(g);
      for (let tile: usize = 0; tile < tiles; tile += block) {
        const count = min(block, tiles - tile);
        transformInputs(g, source, tile, count, inputs);
        transformOutGradients(g, dy, tile, count, gradients);
        addProducts(g, rows, segment, inputs, count, gradients, packed, chunkSums, flags);
        flags = addToOutput;
      }
    }
  }
}

@inline
function sumOfChunks(sums: usize, chunkBytes: usize, chunks: usize, single: bool): v128 {
  let sum = read(sums, single);
  for (let chunk: usize = 1; chunk < chunks; chunk++) sum = f32x4.add(sum, read(sums + chunk * chunkBytes, single));
  return sum;
}

@inline
function gatherColumn(index: i32, sums: usize, plane: usize, chunks: usize, single: bool): v128 {
  const chunkBytes = planeCount * plane;
  return gather(
    index, sumOfChunks(sums, chunkBytes, chunks, single), sumOfChunks(sums + 4 * plane, chunkBytes, chunks, single),
    sumOfChunks(sums + 8 * plane, chunkBytes, chunks, single), sumOfChunks(sums + 12 * plane, chunkBytes, chunks, single),
  );
}

@inline
function gatherRow(index: i32, sums: usize, plane: usize, chunks: usize, out: usize, single: bool): void {
  const e0 = gatherColumn(index, sums, plane, chunks, single), e1 = gatherColumn(index, sums + plane, plane, chunks, single);
  const e2 = gatherColumn(index, sums + 2 * plane, plane, chunks, single), e3 = gatherColumn(index, sums + 3 * plane, plane, chunks, single);
  write(out, gather(0, e0, e1, e2, e3), single);
  write(out + plane, gather(1, e0, e1, e2, e3), single);
  write(out + 2 * plane, gather(2, e0, e1, e2, e3), single);
}

@inline
function gatherTaps(sums: usize, plane: usize, chunks: usize, out: usize, single: bool): void {
  gatherRow(0, sums, plane, chunks, out, single);
  gatherRow(1, sums, plane, chunks, out + 3 * plane, single);
  gatherRow(2, sums, plane, chunks, out + 6 * plane, single);
}

/** Adds the chunks' sums in order and transforms them to gradient [3, 3, channels, outChannels], for channels [first, last). */
export function winogradFinishFilter(sums: usize, chunks: usize, channels: usize, outChannels: usize, gradient: usize, first: usize, last: usize): void {
  const rowBytes = outChannels << 2;
  const plane = channels * rowBytes;
  let i = first * rowBytes;
  const end = last * rowBytes;
  for (; i + 16 <= end; i += 16) gatherTaps(sums + i, plane, chunks, gradient + i, false);
  for (; i < end; i += 4) gatherTaps(sums + i, plane, chunks, gradient + i, true);
}
