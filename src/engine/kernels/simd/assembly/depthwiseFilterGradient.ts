/** The gradient of a depthwise filter: for every tap, the products of two rows of pixels, summed up channel by channel. */
import { fma } from './fma';
import { Geometry, imageBytes } from './geometry';
import { read, splat, write } from './lanes';
import { endTap, firstTap } from './taps';

@inline
function addProducts(x: usize, xStep: usize, outGradient: usize, bytes: usize, count: usize, target: usize, single: bool): void {
  let sum = splat(0);
  for (const end = outGradient + count * bytes; outGradient < end; outGradient += bytes, x += xStep) {
    sum = fma(read(x, single), read(outGradient, single), sum);
  }
  write(target, f32x4.add(read(target, single), sum), single);
}

/** Sixteen channels: a cache line of every pixel, and sums enough to keep multipliers busy. */
function addLine(x: usize, xStep: usize, outGradient: usize, bytes: usize, count: usize, target: usize): void {
  let sum0 = splat(0), sum1 = sum0, sum2 = sum0, sum3 = sum0;
  for (const end = outGradient + count * bytes; outGradient < end; outGradient += bytes, x += xStep) {
    sum0 = fma(v128.load(x), v128.load(outGradient), sum0);
    sum1 = fma(v128.load(x, 16), v128.load(outGradient, 16), sum1);
    sum2 = fma(v128.load(x, 32), v128.load(outGradient, 32), sum2);
    sum3 = fma(v128.load(x, 48), v128.load(outGradient, 48), sum3);
  }
  v128.store(target, f32x4.add(v128.load(target), sum0));
  v128.store(target, f32x4.add(v128.load(target, 16), sum1), 16);
  v128.store(target, f32x4.add(v128.load(target, 32), sum2), 32);
  v128.store(target, f32x4.add(v128.load(target, 48), sum3), 48);
}

/** What tap `j` of a window row sees along one row of outputs, added to its sums. */
@inline
function addTap(g: Geometry, bytes: usize, x: usize, outGradient: usize, j: usize, target: usize): void {
  const offset = j * g.dilationWidth - g.left;
  const first = firstTap(offset, g.strideWidth), end = endTap(offset, g.strideWidth, g.outWidth, g.width);
  if (first >= end) return;
  const xStep = g.strideWidth * bytes;
  x += (first * g.strideWidth + offset) * bytes;
  outGradient += first * bytes;
  let c: usize = 0;
  for (; c + 64 <= bytes; c += 64) addLine(x + c, xStep, outGradient + c, bytes, end - first, target + c);
  for (; c + 16 <= bytes; c += 16) addProducts(x + c, xStep, outGradient + c, bytes, end - first, target + c, false);
  for (; c < bytes; c += 4) addProducts(x + c, xStep, outGradient + c, bytes, end - first, target + c, true);
}

/**
 * sums[k] = what chunk k of the output rows (counted through all pictures) adds to the filter's gradient, for chunks
 * [firstChunk, lastChunk); the gradient is the sum of all.
 *
 * @param geometry address of a `Geometry`; outChannels equals channels
 * @param sums [chunks, windowHeight, windowWidth, channels]
 */
export function depthwiseFilterGradient(
  geometry: usize, images: usize, outGradient: usize, sums: usize, rowsInChunk: usize, firstChunk: usize, lastChunk: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const bytes = g.channels << 2;
  const filterBytes = g.windowHeight * g.windowWidth * bytes;
  memory.fill(sums + firstChunk * filterBytes, 0, (lastChunk - firstChunk) * filterBytes);
  const lastRow = min(g.batch * g.outHeight, lastChunk * rowsInChunk);
  for (let row = firstChunk * rowsInChunk; row < lastRow; row++) {
    const top = row % g.outHeight * g.strideHeight - g.top;
    const image = images + row / g.outHeight * imageBytes(g);
    const end = endTap(top, g.dilationHeight, g.windowHeight, g.height);
    for (let i = firstTap(top, g.dilationHeight); i < end; i++) {
      const x = image + (top + i * g.dilationHeight) * g.width * bytes;
      const target = sums + row / rowsInChunk * filterBytes + i * g.windowWidth * bytes;
      for (let j: usize = 0; j < g.windowWidth; j++) addTap(g, bytes, x, outGradient + row * g.outWidth * bytes, j, target + j * bytes);
    }
  }
}
