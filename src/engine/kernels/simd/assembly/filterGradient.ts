/** The gradient of a convolution's filter: a matrix product whose inner dimension is every output pixel. */
import { blockRows, fillLastTile, multiplyBlock, rowTableBytes } from './block';
import { Geometry, imagesInGroup, outPixels, windowSize } from './geometry';
import { imagesWithMargins, listWindows, marginBytes } from './images';
import { packPanels } from './pack';
import { blockDepth } from './segments';
import { addToOutput, panelWidth, tileRows } from './tile';

const windowTableBytes: usize = blockDepth << 2;

@inline
function gradientPanelBytes(g: Geometry): usize {
  return ((g.outChannels + panelWidth - 1) / panelWidth * panelWidth * blockDepth) << 2;
}

/** Bytes of scratch memory that each thread needs for `convolveFilterGradient`. */
export function filterGradientScratchBytes(geometry: usize): usize {
  const g = changetype<Geometry>(geometry);
  const tables = rowTableBytes + 8 + windowTableBytes + (tileRows << 2);
  return tables + ((blockRows * blockDepth) << 2) + gradientPanelBytes(g) + marginBytes(g, imagesInGroup(geometry));
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
 * for rows [firstRow, lastRow) of the filter seen as [window, outChannels] and panels [firstPanel, lastPanel).
 *
 * @param geometry address of a `Geometry`
 * @param outGradient [batch, outHeight, outWidth, outChannels]
 * @param scratch `filterGradientScratchBytes(geometry)` of this thread's own
 */
export function convolveFilterGradient(
  geometry: usize, images: usize, outGradient: usize, gradient: usize,
  firstRow: usize, lastRow: usize, firstPanel: usize, lastPanel: usize, scratch: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const rows = scratch;
  const segment = rows + rowTableBytes;
  const windows = segment + 8;
  const offsets = windows + windowTableBytes;
  const packed = offsets + (tileRows << 2);
  const panels = packed + ((blockRows * blockDepth) << 2);
  const margins = panels + gradientPanelBytes(g);
  const pixelBytes = g.outChannels << 2;
  const group = imagesInGroup(geometry);
  let flags: i32 = 0;
  for (let image: usize = 0; image < g.batch; image += group) {
    const imageCount = min(group, g.batch - image);
    const source = imagesWithMargins(g, images, image, imageCount, margins);
    const pixels = imageCount * outPixels(g);
    for (let pixel: usize = 0; pixel < pixels; pixel += blockDepth) {
      const depth = min(blockDepth, pixels - pixel);
      const right = outGradient + (image * outPixels(g) + pixel) * pixelBytes;
      packPanels(right, depth, g.outChannels, pixelBytes, 4, panels, depth << 5, firstPanel, lastPanel);
      listWindows(g, source, pixel, depth, windows);
      store<usize>(segment, 0);
      store<usize>(segment, depth, 4);
      for (let row = firstRow; row < lastRow; row += blockRows) {
        const rowCount = min(blockRows, lastRow - row);
        packRows(g, windows, depth, row, rowCount, offsets, packed, rows);
        fillLastTile(rows, rowCount);
        multiplyBlock(rows, rowCount, segment, 1, 24, panels, depth << 5, gradient + row * pixelBytes, g.outChannels, firstPanel, lastPanel, 0, flags);
      }
      flags = addToOutput;
    }
  }
}
