/**
 * Both gradients of a convolution of 3 x 3 windows with stride 1 from one pass over the gradient of its output:
 * Winograd's algorithm transposed, so that the output's gradient is transformed once for both.
 */
import { blockRows, fillLastTile, multiplyBlock, rowTableBytes } from '../block';
import { Geometry, imageBytes, imagesInGroup, isPadded, paddedImageBytes } from '../geometry';
import { copyInterior, imagesWithMargins, marginBytes } from '../images';
import { outGradientAt, outGradientBytes } from '../outGradient';
import { packedRowsBytes, packTransposedRows, pointAtRows } from '../product';
import { addToOutput, panelWidth } from '../tile';
import { gradientRowBytes, transformOutGradients } from './outGradients';
import { planeStride, prepareTransforms, squareBytes, tileColumns, tilesInBlock, tilesInImage, transformInputs, transformScratchBytes } from './tiles';
import { factor, factorBytes, inputSide, planeCount, tileSide, transformInputGradient } from './transforms';

// Deeper blocks than the forward direction's, since tiles are the filter gradient's inner dimension.
const blockBytes: usize = 524288;

/** With more channels a column of the transformed inputs would thrash the first-level cache and is packed first. */
const mostUnpackedChannels: usize = 64;

@inline
function blockTiles(g: Geometry): usize {
  return tilesInBlock(g.channels + (gradientRowBytes(g) >> 2), blockBytes);
}

@inline
function segmentTableBytes(g: Geometry): usize {
  return (g.outChannels + panelWidth - 1) / panelWidth << 3;
}

/** Bytes of scratch memory that each thread needs for `winogradGradients`. */
export function winogradGradientsScratchBytes(geometry: usize): usize {
  const g = changetype<Geometry>(geometry);
  const planes = planeCount * (planeStride(blockTiles(g), g.channels << 2) + planeStride(blockTiles(g), gradientRowBytes(g)));
  const tables = outGradientBytes + transformScratchBytes + rowTableBytes + segmentTableBytes(g);
  return tables + planes + packedRowsBytes(blockRows, blockTiles(g)) + 2 * marginBytes(g, imagesInGroup(geometry));
}

/** Adds the products of one block's inputs and gradients to the filter's sums, [36][channels][outChannels]. */
function addToFilter(g: Geometry, rows: usize, segment: usize, inputs: usize, count: usize, gradients: usize, packed: usize, sums: usize, flags: i32): void {
  const packing = g.channels > mostUnpackedChannels;
  const inputBytes = g.channels << 2;
  store<usize>(segment, 0);
  store<usize>(segment, count, 4);
  for (let plane: usize = 0; plane < planeCount; plane++) {
    const left = inputs + plane * planeStride(count, inputBytes);
    const right = gradients + plane * planeStride(count, gradientRowBytes(g));
    const out = sums + ((plane * g.channels * g.outChannels) << 2);
    for (let channel: usize = 0; channel < g.channels; channel += blockRows) {
      const rowCount = min(blockRows, g.channels - channel);
      if (packing) packTransposedRows(rows, rowCount, left + (channel << 2), inputBytes, count, packed);
      else pointAtRows(rows, rowCount, left + (channel << 2), 4);
      fillLastTile(rows, rowCount);
      multiplyBlock(
        rows, rowCount, segment, 1, packing ? 24 : inputBytes, right, count << 5,
        out + ((channel * g.outChannels) << 2), g.outChannels, 0, gradientRowBytes(g) >> 5, 0, flags,
      );
    }
  }
}

/** Multiplies one block's gradients by the filter, to the planes [36][count][channels] of the inputs' gradients. */
function multiplyGradients(g: Geometry, rows: usize, segments: usize, gradients: usize, count: usize, panels: usize, products: usize): void {
  // A row's values lie in panels of eight.
  const segmentCount = gradientRowBytes(g) >> 5;
  for (let i: usize = 0; i < segmentCount; i++) {
    store<usize>(segments + (i << 3), i * (count << 5));
    store<usize>(segments + (i << 3), min(panelWidth, g.outChannels - i * panelWidth), 4);
  }
  const panelCount = (g.channels + panelWidth - 1) / panelWidth;
  for (let plane: usize = 0; plane < planeCount; plane++) {
    pointAtRows(rows, count, gradients + plane * planeStride(count, gradientRowBytes(g)), 32);
    fillLastTile(rows, count);
    multiplyBlock(
      rows, count, segments, segmentCount, 4, panels + plane * panelCount * (g.outChannels << 5), g.outChannels << 5,
      products + plane * planeStride(count, g.channels << 2), g.channels, 0, panelCount, 0, 0,
    );
  }
}

/** Adds the gradients of the input tiles [first, first + count), transformed back, to pictures with margins. */
function addInputGradients(g: Geometry, products: usize, first: usize, count: usize, images: usize, transforms: usize): void {
  const half = factor(transforms, 0), two = factor(transforms, 1), fiveHalves = factor(transforms, 2);
  const small = factor(transforms, 3), large = factor(transforms, 4);
  const square = transforms + factorBytes, line = square + squareBytes;
  const pixel = g.channels << 2;
  const row = g.paddedWidth * pixel;
  const plane = planeStride(count, pixel);
  for (let tile = first; tile < first + count; tile++, products += pixel) {
    const inImage = tile % tilesInImage(g);
    const y = inImage / tileColumns(g), x = inImage % tileColumns(g);
    const image = images + tile / tilesInImage(g) * paddedImageBytes(g) + tileSide * (y * row + x * pixel);
    for (let c: usize = 0; c < pixel; c += 16) {
      let m = products + c;
      for (let column = square, end = square + inputSide * 16; column < end; column += 16, m += plane) {
        const planeRow = inputSide * plane;
        transformInputGradient(
          v128.load(m), v128.load(m + planeRow), v128.load(m + 2 * planeRow), v128.load(m + 3 * planeRow), v128.load(m + 4 * planeRow), v128.load(m + 5 * planeRow),
          column, inputSide * 16, half, two, fiveHalves, small, large,
        );
      }
      let target = image + c;
      for (let values = square, end = square + squareBytes; values < end; values += inputSide * 16, target += row) {
        transformInputGradient(
          v128.load(values), v128.load(values, 16), v128.load(values, 32), v128.load(values, 48), v128.load(values, 64), v128.load(values, 80),
          line, 16, half, two, fiveHalves, small, large,
        );
        let at = target;
        for (let value = line, lineEnd = line + inputSide * 16; value < lineEnd; value += 16, at += pixel) {
          v128.store(at, f32x4.add(v128.load(at), v128.load(value)));
        }
      }
    }
  }
}

/**
 * The gradients of filter, bias and input over chunks [firstChunk, lastChunk) of the batch: chunk i has pictures
 * [i * batch / chunks, (i + 1) * batch / chunks).
 *
 * @param geometry address of a `Geometry` whose margins reach to the end of the last 6 x 6 tile
 * @param kind,outGradient,beside,height,width what `OutGradient` holds
 * @param sums receives [chunks][36][channels][outChannels] for `winogradFinishFilter`; 0: not wanted
 * @param biasSums receives [chunks][outChannels]
 * @param panels the transposed filter from `winogradPackFilter`, if the input's gradient is wanted
 * @param gradient receives [batch, height, width, channels]; 0: not wanted
 * @param scratch `winogradGradientsScratchBytes(geometry)` of this thread's own
 */
export function winogradGradients(
  geometry: usize, images: usize, kind: i32, outGradient: usize, beside: usize, height: usize, width: usize,
  sums: usize, biasSums: usize, panels: usize, gradient: usize, chunks: usize, firstChunk: usize, lastChunk: usize, scratch: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const block = blockTiles(g);
  const from = outGradientAt(scratch, kind, outGradient, beside, height, width);
  const transforms = scratch + outGradientBytes;
  const rows = transforms + transformScratchBytes;
  const segments = rows + rowTableBytes;
  const inputs = segments + segmentTableBytes(g);
  const gradients = inputs + planeCount * planeStride(block, g.channels << 2);
  const packed = gradients + planeCount * planeStride(block, gradientRowBytes(g));
  const margins = packed + packedRowsBytes(blockRows, block);
  const gradientMargins = margins + marginBytes(g, imagesInGroup(geometry));
  prepareTransforms(transforms);
  const group = imagesInGroup(geometry);
  for (let chunk = firstChunk; chunk < lastChunk; chunk++) {
    const chunkSums = sums + ((chunk * planeCount * g.channels * g.outChannels) << 2);
    const chunkBias = biasSums + ((chunk * g.outChannels) << 2);
    memory.fill(chunkBias, 0, g.outChannels << 2);
    const lastImage = (chunk + 1) * g.batch / chunks;
    let flags: i32 = 0;
    for (let image = chunk * g.batch / chunks; image < lastImage; image += group) {
      const imageCount = min(group, lastImage - image);
      const source = sums ? imagesWithMargins(g, images, image, imageCount, margins) : 0;
      const target = isPadded(g) ? gradientMargins : gradient + image * imageBytes(g);
      if (gradient) memory.fill(target, 0, imageCount * paddedImageBytes(g));
      const tiles = imageCount * tilesInImage(g);
      for (let tile: usize = 0; tile < tiles; tile += block) {
        const count = min(block, tiles - tile);
        transformOutGradients(g, from, image, tile, count, gradients, chunkBias, transforms);
        if (sums) {
          transformInputs(g, source, tile, count, inputs, transforms);
          addToFilter(g, rows, segments, inputs, count, gradients, packed, chunkSums, flags);
          flags = addToOutput;
        }
        if (gradient) {
          multiplyGradients(g, rows, segments, gradients, count, panels, inputs);
          addInputGradients(g, inputs, tile, count, target, transforms);
        }
      }
      if (gradient && isPadded(g)) copyInterior(g, target, imageCount, gradient + image * imageBytes(g));
    }
  }
}
