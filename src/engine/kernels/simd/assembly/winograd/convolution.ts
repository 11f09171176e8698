/** Convolution of 3 x 3 windows with stride 1 in 4 times fewer multiplications. */
import { fillLastTile, multiplyBlock, rowTableBytes } from '../block';
import { Geometry, imagesInGroup, outPixels } from '../geometry';
import { imagesWithMargins, marginBytes } from '../images';
import { pointAtRows } from '../product';
import { panelWidth } from '../tile';
import { transformAndPoolOutputs, transformOutputs } from './outputs';
import { planeStride, prepareTransforms, tilesInBlock, tilesInImage, transformInputs, transformScratchBytes } from './tiles';
import { planeCount } from './transforms';

// Transformed inputs and products of a block stay in the second-level cache, beside the filter.
const blockBytes: usize = 393216;

/** Bytes of scratch memory that each thread needs for `winogradConvolve`. */
export function winogradScratchBytes(geometry: usize): usize {
  const g = changetype<Geometry>(geometry);
  const block = tilesInBlock(g.channels + g.outChannels, blockBytes);
  const planes = planeCount * (planeStride(block, g.channels << 2) + planeStride(block, g.outChannels << 2));
  return transformScratchBytes + rowTableBytes + 8 + marginBytes(g, imagesInGroup(geometry)) + planes;
}

/** Multiplies the rows of every plane, [36][count][depth], by the plane's panels, to [36][count][width]. */
export function multiplyPlanes(rows: usize, segment: usize, left: usize, count: usize, depth: usize, panels: usize, width: usize, out: usize): void {
  const panelCount = (width + panelWidth - 1) / panelWidth;
  store<usize>(segment, 0);
  store<usize>(segment, depth, 4);
  for (let plane: usize = 0; plane < planeCount; plane++) {
    pointAtRows(rows, count, left + plane * planeStride(count, depth << 2), depth << 2);
    fillLastTile(rows, count);
    multiplyBlock(
      rows, count, segment, 1, 4, panels + plane * panelCount * (depth << 5), depth << 5,
      out + plane * planeStride(count, width << 2), width, 0, panelCount, 0, 0,
    );
  }
}

/**
 * The convolution that `convolve` does, for 3 x 3 windows, stride 1, no dilation; pictures [firstImage, lastImage), the
 * first a multiple of `imagesInGroup`.
 *
 * @param geometry address of a `Geometry` whose margins reach to the end of the last 6 x 6 tile
 * @param panels the filter from `winogradPackFilter`
 * @param out [batch, outHeight, outWidth, outChannels], or with pooling [batch, pooledHeight, pooledWidth, outChannels]
 * @param argmax 0, or with ReLU and 2 x 2 pooling as many bytes as `out` has values: which pixel of its window each one is
 * @param bias `outChannels` floats, or 0 without pooling
 * @param scratch `winogradScratchBytes(geometry)` of this thread's own
 */
export function winogradConvolve(
  geometry: usize, images: usize, panels: usize, out: usize, argmax: usize, pooledHeight: usize, pooledWidth: usize,
  firstImage: usize, lastImage: usize, bias: usize, flags: i32, scratch: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const block = tilesInBlock(g.channels + g.outChannels, blockBytes);
  const transforms = scratch;
  const rows = transforms + transformScratchBytes;
  const segment = rows + rowTableBytes;
  const inputs = segment + 8;
  const products = inputs + planeCount * planeStride(block, g.channels << 2);
  const margins = products + planeCount * planeStride(block, g.outChannels << 2);
  prepareTransforms(transforms);
  const group = imagesInGroup(geometry);
  const outValues = (argmax ? pooledHeight * pooledWidth : outPixels(g)) * g.outChannels;
  for (let image = firstImage; image < lastImage; image += group) {
    const imageCount = min(group, lastImage - image);
    const source = imagesWithMargins(g, images, image, imageCount, margins);
    const target = out + ((image * outValues) << 2);
    const tiles = imageCount * tilesInImage(g);
    for (let tile: usize = 0; tile < tiles; tile += block) {
      const count = min(block, tiles - tile);
      transformInputs(g, source, tile, count, inputs, transforms);
      multiplyPlanes(rows, segment, inputs, count, g.channels, panels, g.outChannels, products);
      if (argmax) transformAndPoolOutputs(g, products, tile, count, target, argmax + image * outValues, pooledHeight, pooledWidth, bias, transforms);
      else transformOutputs(g, products, tile, count, target, bias, flags, transforms);
    }
  }
}
