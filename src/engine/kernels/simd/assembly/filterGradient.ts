/** The gradient of a convolution's filter: a matrix product whose inner dimension is every output pixel. */
import { blockRows, fillLastTile, multiplyBlock, rowTableBytes } from './block';
import { Geometry, imagesInGroup, outPixels, windowSize } from './geometry';
import { imagesWithMargins, listWindows, marginBytes } from './images';
import { outGradientAt, outGradientBytes, packGradients } from './outGradient';
import { blockDepth } from './segments';
import { addToOutput, panelWidth, tileRows } from './tile';

const windowTableBytes: usize = blockDepth << 2;

@inline
function panelCount(g: Geometry): usize {
  return (g.outChannels + panelWidth - 1) / panelWidth;
}

@inline
function gradientPanelBytes(g: Geometry): usize {
  return panelCount(g) * (blockDepth << 5);
}

/** Bytes of scratch memory that each thread needs for `convolveFilterGradient`. */
export function filterGradientScratchBytes(geometry: usize): usize {
  const g = changetype<Geometry>(geometry);
  const tables = outGradientBytes + rowTableBytes + 8 + windowTableBytes + (tileRows << 2);
  const packed = ((blockRows * blockDepth) << 2) + gradientPanelBytes(g) + (panelCount(g) << 5);
  return tables + packed + marginBytes(g, imagesInGroup(geometry));
}

/** Byte offset of value `index` of a window from the window's address. */
@inline
function windowOffset(g: Geometry, index: usize): usize {
  const tap = index / g.channels;
  const row = tap / g.windowWidth * g.dilationHeight;
  const column = tap % g.windowWidth * g.dilationWidth;
  return ((row * g.paddedWidth + column) * g.channels + index % g.channels) << 2;
}

/** Interleaves six values of every window, those at `offsets`: out[pixel][i]. */
function packWindows(windows: usize, count: usize, offsets: usize, out: usize): void {
  const first = load<usize>(offsets);
  const end = windows + (count << 2);
  // Offsets rise but at the end, where the last is repeated: two of them tell whether the six follow each other.
  if (load<usize>(offsets, 16) == first + 16 && load<usize>(offsets, 20) == first + 20) {
    for (; windows < end; windows += 4, out += 24) {
      const source = load<usize>(windows) + first;
      v128.store(out, v128.load(source));
      store<u64>(out, load<u64>(source, 16), 16);
    }
    return;
  }
  for (; windows < end; windows += 4, out += 24) {
    const source = load<usize>(windows);
    for (let i: usize = 0; i < 24; i += 4) store<f32>(out + i, load<f32>(source + load<usize>(offsets + i)));
  }
}

/** Packs values [first, first + count) of the windows as tiles and points `rows` at them. */
function packRows(g: Geometry, windows: usize, pixels: usize, first: usize, count: usize, offsets: usize, packed: usize, rows: usize): void {
  for (let tile: usize = 0; tile < count; tile += tileRows, packed += (pixels * tileRows) << 2) {
    for (let i: usize = 0; i < tileRows; i++) {
      store<usize>(offsets + (i << 2), windowOffset(g, first + min(tile + i, count - 1)));
      if (tile + i < count) store<usize>(rows + ((tile + i) << 2), packed + (i << 2));
    }
    packWindows(windows, pixels, offsets, packed);
  }
}

/**
 * gradient[i, j, c, o] = sum over n, y, x of images[n, y * stride + i * dilation - top, ...] * outGradient[n, y, x, o]
 * for rows [firstRow, lastRow) of the filter seen as [window, outChannels], over chunks [firstChunk, lastChunk) of the
 * batch: chunk i has pictures [i * batch / chunks, (i + 1) * batch / chunks).
 *
 * @param geometry address of a `Geometry`
 * @param kind,outGradient,beside what `OutGradient` holds, unpooled
 * @param sums receives [chunks][window][outChannels]
 * @param biasSums receives the sums of the gradient itself, [chunks][outChannels]; written by the part with row 0
 * @param scratch `filterGradientScratchBytes(geometry)` of this thread's own
 */
export function convolveFilterGradient(
  geometry: usize, images: usize, kind: i32, outGradient: usize, beside: usize, sums: usize, biasSums: usize, chunks: usize,
  firstChunk: usize, lastChunk: usize, firstRow: usize, lastRow: usize, scratch: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const from = outGradientAt(scratch, kind, outGradient, beside, g.outHeight, g.outWidth);
  const rows = scratch + outGradientBytes;
  const segment = rows + rowTableBytes;
  const windows = segment + 8;
  const offsets = windows + windowTableBytes;
  const packed = offsets + (tileRows << 2);
  const panels = packed + ((blockRows * blockDepth) << 2);
  const bias = panels + gradientPanelBytes(g);
  const margins = bias + (panelCount(g) << 5);
  const pixelBytes = g.outChannels << 2;
  const group = imagesInGroup(geometry);
  for (let chunk = firstChunk; chunk < lastChunk; chunk++) {
    const chunkSums = sums + chunk * windowSize(g) * pixelBytes;
    const lastImage = (chunk + 1) * g.batch / chunks;
    memory.fill(bias, 0, panelCount(g) << 5);
    let flags: i32 = 0;
    for (let image = chunk * g.batch / chunks; image < lastImage; image += group) {
      const imageCount = min(group, lastImage - image);
      const source = imagesWithMargins(g, images, image, imageCount, margins);
      const pixels = imageCount * outPixels(g);
      for (let pixel: usize = 0; pixel < pixels; pixel += blockDepth) {
        const depth = min(blockDepth, pixels - pixel);
        packGradients(from, g.outChannels, image * outPixels(g) + pixel, depth, panels, bias);
        listWindows(g, source, pixel, depth, windows);
        store<usize>(segment, 0);
        store<usize>(segment, depth, 4);
        for (let row = firstRow; row < lastRow; row += blockRows) {
          const rowCount = min(blockRows, lastRow - row);
          packRows(g, windows, depth, row, rowCount, offsets, packed, rows);
          fillLastTile(rows, rowCount);
          multiplyBlock(rows, rowCount, segment, 1, 24, panels, depth << 5, chunkSums + row * pixelBytes, g.outChannels, 0, panelCount(g), 0, flags);
        }
        flags = addToOutput;
      }
    }
    if (firstRow == 0) memory.copy(biasSums + chunk * pixelBytes, bias, pixelBytes);
  }
}
