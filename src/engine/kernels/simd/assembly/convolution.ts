/**
 * Direct convolution: the windows of a picture are the rows of a matrix product's left side, read where they lie (the
 * idea of Dukhan 2019, "The Indirect Convolution Algorithm", arXiv:1907.02129, with a table a block instead of a layer).
 */
import { blockRows, fillLastTile, multiplyBlock, rowTableBytes } from './block';
import { Geometry, imagesInGroup, outPixels, windowSize } from './geometry';
import { imagesWithMargins, listWindows, listWindowSegments, marginBytes, windowSegmentBytes } from './images';
import { flagsOfBlock } from './product';
import { depthOfSegments, segmentsInBlock } from './segments';

/** Bytes of scratch memory that each thread needs for `convolve`. */
export function convolutionScratchBytes(geometry: usize): usize {
  const g = changetype<Geometry>(geometry);
  return rowTableBytes + windowSegmentBytes(g) + marginBytes(g, imagesInGroup(geometry));
}

/**
 * out[n, y, x, o] = activation(sum over i, j, c of
 *   images[n, y * stride + i * dilation - top, x * stride + j * dilation - left, c] * filter[i, j, c, o] + bias[o])
 * for pictures [firstImage, lastImage), the first a multiple of `imagesInGroup`, and panels [firstPanel, lastPanel).
 *
 * @param geometry address of a `Geometry`
 * @param panels the filter as [window, outChannels] packed by `packPanels`
 * @param bias `outChannels` floats, or 0
 * @param scratch `convolutionScratchBytes(geometry)` of this thread's own
 */
export function convolve(
  geometry: usize, images: usize, panels: usize, out: usize,
  firstImage: usize, lastImage: usize, firstPanel: usize, lastPanel: usize, bias: usize, flags: i32, scratch: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const rows = scratch;
  const segments = rows + rowTableBytes;
  const margins = segments + windowSegmentBytes(g);
  const panelBytes = windowSize(g) << 5;
  const segmentCount = listWindowSegments(g, segments);
  const group = imagesInGroup(geometry);
  for (let image = firstImage; image < lastImage; image += group) {
    const imageCount = min(group, lastImage - image);
    const source = imagesWithMargins(g, images, image, imageCount, margins);
    const target = out + ((image * outPixels(g) * g.outChannels) << 2);
    const pixels = imageCount * outPixels(g);
    let panel = panels;
    for (let segment: usize = 0, inBlock: usize = 0; segment < segmentCount; segment += inBlock) {
      inBlock = segmentsInBlock(segments, segment, segmentCount);
      const last = segment + inBlock == segmentCount;
      for (let pixel: usize = 0; pixel < pixels; pixel += blockRows) {
        const rowCount = min(blockRows, pixels - pixel);
        listWindows(g, source, pixel, rowCount, rows);
        fillLastTile(rows, rowCount);
        multiplyBlock(
          rows, rowCount, segments + (segment << 3), inBlock, 4, panel, panelBytes, target + ((pixel * g.outChannels) << 2),
          g.outChannels, firstPanel, lastPanel, last ? bias : 0, flagsOfBlock(flags, segment == 0, last),
        );
      }
      panel += depthOfSegments(segments, segment, inBlock) << 5;
    }
  }
}
