/** The 2 x 2 tiles that cover a picture's output, numbered row by row, one picture after the other. */
import { Geometry, paddedImageBytes } from '../geometry';
import { transformInput } from './transforms';

@inline
export function tileColumns(g: Geometry): usize {
  return (g.outWidth + 1) >> 1;
}

@inline
export function tilesInImage(g: Geometry): usize {
  return ((g.outHeight + 1) >> 1) * tileColumns(g);
}

/** Tiles whose transformed values, 16 a channel, fill about `bytes`: a whole number of product tiles, 6 to 96. */
@inline
export function tilesInBlock(g: Geometry, bytes: usize): usize {
  return max<usize>(1, min<usize>(16, bytes / ((g.channels + g.outChannels) << 6) / 6)) * 6;
}

/**
 * Transforms the input tiles [first, first + count) into planes [16][count][channels].
 *
 * @param images pictures with margins that reach to the end of the last tile
 */
export function transformInputs(g: Geometry, images: usize, first: usize, count: usize, out: usize): void {
  const pixel = g.channels << 2;
  const vectors = pixel & ~15;
  const row = g.paddedWidth * pixel;
  const plane = count * pixel;
  for (let tile = first; tile < first + count; tile++, out += pixel) {
    const inImage = tile % tilesInImage(g);
    const y = inImage / tileColumns(g), x = inImage % tileColumns(g);
    const source = images + tile / tilesInImage(g) * paddedImageBytes(g) + 2 * (y * row + x * pixel);
    let c: usize = 0;
    for (; c < vectors; c += 16) transformInput(source + c, row, pixel, out + c, plane, false);
    for (; c < pixel; c += 4) transformInput(source + c, row, pixel, out + c, plane, true);
  }
}
