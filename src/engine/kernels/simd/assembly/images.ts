/** Pictures with their margins, and where a window's values lie in them. */
import { Geometry, imageBytes, isPadded, paddedImageBytes } from './geometry';
import { blockDepth, listSegments } from './segments';

/** Copies `count` pictures into `out` with zeros around them. */
function padImages(g: Geometry, source: usize, count: usize, out: usize): void {
  const rowBytes = (g.width * g.channels) << 2;
  const before = (g.left * g.channels) << 2;
  const after = ((g.paddedWidth * g.channels) << 2) - rowBytes - before;
  const paddedRowBytes = rowBytes + before + after;
  const bottom = g.paddedHeight - g.height - g.top;
  for (let image: usize = 0; image < count; image++) {
    memory.fill(out, 0, g.top * paddedRowBytes);
    out += g.top * paddedRowBytes;
    for (let row: usize = 0; row < g.height; row++, source += rowBytes, out += paddedRowBytes) {
      memory.fill(out, 0, before);
      memory.copy(out + before, source, rowBytes);
      memory.fill(out + before + rowBytes, 0, after);
    }
    memory.fill(out, 0, bottom * paddedRowBytes);
    out += bottom * paddedRowBytes;
  }
}

/** Copies `count` pictures with margins to `out` without them. */
export function copyInterior(g: Geometry, padded: usize, count: usize, out: usize): void {
  const rowBytes = (g.width * g.channels) << 2;
  const paddedRowBytes = (g.paddedWidth * g.channels) << 2;
  padded += g.top * paddedRowBytes + ((g.left * g.channels) << 2);
  for (let image: usize = 0; image < count; image++, padded += paddedImageBytes(g)) {
    for (let row: usize = 0; row < g.height; row++, out += rowBytes) memory.copy(out, padded + row * paddedRowBytes, rowBytes);
  }
}

/** Bytes that `imagesWithMargins` needs for `count` pictures. */
@inline
export function marginBytes(g: Geometry, count: usize): usize {
  return isPadded(g) ? count * paddedImageBytes(g) : 0;
}

/** The address of pictures [first, first + count) with their margins: where they are, or copied to `scratch`. */
@inline
export function imagesWithMargins(g: Geometry, images: usize, first: usize, count: usize, scratch: usize): usize {
  const source = images + first * imageBytes(g);
  if (!isPadded(g)) return source;
  padImages(g, source, count, scratch);
  return scratch;
}

/** Writes the addresses of the windows of output pixels [first, first + count), counted through all pictures. */
export function listWindows(g: Geometry, images: usize, first: usize, count: usize, table: usize): void {
  const pixelStride = (g.strideWidth * g.channels) << 2;
  const rowStride = (g.strideHeight * g.paddedWidth * g.channels) << 2;
  let column = first % g.outWidth;
  let row = (first / g.outWidth) % g.outHeight;
  let image = images + first / (g.outWidth * g.outHeight) * paddedImageBytes(g);
  let address = image + row * rowStride + column * pixelStride;
  for (const end = table + (count << 2); table < end; table += 4) {
    store<usize>(table, address);
    address += pixelStride;
    if (++column < g.outWidth) continue;
    column = 0;
    if (++row == g.outHeight) {
      row = 0;
      image += paddedImageBytes(g);
    }
    address = image + row * rowStride;
  }
}

/** Bytes of the segment table of a window. */
@inline
export function windowSegmentBytes(g: Geometry): usize {
  const runs = g.windowHeight * g.windowWidth;
  return (runs + runs * g.channels / blockDepth + 1) << 3;
}

/** Lists a window's values as segments: its rows, or with dilated columns its pixels. */
export function listWindowSegments(g: Geometry, table: usize): usize {
  const rowStride = (g.dilationHeight * g.paddedWidth * g.channels) << 2;
  if (g.dilationWidth == 1) return listSegments(table, g.windowHeight, rowStride, 1, 0, g.windowWidth * g.channels, 4);
  return listSegments(table, g.windowHeight, rowStride, g.windowWidth, (g.dilationWidth * g.channels) << 2, g.channels, 4);
}
