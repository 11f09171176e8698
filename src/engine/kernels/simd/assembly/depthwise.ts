/**
 * Depthwise convolution and the gradient of its input, in vectors of channels: every channel has a window of its own.
 * Filters are [windowHeight, windowWidth, channels], and the geometry's `outChannels` equals `channels`; where several
 * outputs share an input channel, the caller repeats that (`repeatChannels`).
 */
import { fma } from './fma';
import { Geometry, imageBytes } from './geometry';
import { read, splat, write } from './lanes';
import { endTap, firstTap } from './taps';
import { activate } from './tile';

/** Neighbouring outputs that are computed together, so that a weight is read once for them. */
const columnsTogether: usize = 4;

@inline
function finish(sum: v128, bias: usize, flags: i32, single: bool): v128 {
  return activate(bias ? f32x4.add(sum, read(bias, single)) : sum, flags);
}

/** One output from the taps [firstRow, endRow) x [firstColumn, endColumn); `window` and `weights` are where tap (0, 0) is. */
@inline
function convolveOne(
  window: usize, rowStride: usize, tapStride: usize, weights: usize, weightRow: usize, weightStep: usize,
  firstRow: usize, endRow: usize, firstColumn: usize, endColumn: usize, single: bool,
): v128 {
  let sum = splat(0);
  for (let i = firstRow; i < endRow; i++) {
    let source = window + i * rowStride + firstColumn * tapStride;
    let weight = weights + i * weightRow + firstColumn * weightStep;
    for (let j = firstColumn; j < endColumn; j++) {
      sum = fma(read(source, single), read(weight, single), sum);
      source += tapStride;
      weight += weightStep;
    }
  }
  return sum;
}

/** Four neighbouring outputs whose windows do not reach past the picture's sides. */
@inline
function convolveFour(
  window: usize, column: usize, rowStride: usize, tapStride: usize, weights: usize, weightRow: usize, weightStep: usize,
  firstRow: usize, endRow: usize, taps: usize, out: usize, bytes: usize, bias: usize, flags: i32, single: bool,
): void {
  let sum0 = splat(0), sum1 = sum0, sum2 = sum0, sum3 = sum0;
  for (let i = firstRow; i < endRow; i++) {
    let source0 = window + i * rowStride;
    let source1 = source0 + column, source2 = source1 + column, source3 = source2 + column;
    let weight = weights + i * weightRow;
    for (let j: usize = 0; j < taps; j++) {
      const w = read(weight, single);
      sum0 = fma(read(source0, single), w, sum0);
      sum1 = fma(read(source1, single), w, sum1);
      sum2 = fma(read(source2, single), w, sum2);
      sum3 = fma(read(source3, single), w, sum3);
      source0 += tapStride;
      source1 += tapStride;
      source2 += tapStride;
      source3 += tapStride;
      weight += weightStep;
    }
  }
  write(out, finish(sum0, bias, flags, single), single);
  write(out + bytes, finish(sum1, bias, flags, single), single);
  write(out + 2 * bytes, finish(sum2, bias, flags, single), single);
  write(out + 3 * bytes, finish(sum3, bias, flags, single), single);
}

/** All channels of four neighbouring outputs. A function of its own, so that what the taps need stays in registers. */
function convolveColumns(
  window: usize, column: usize, rowStride: usize, tapStride: usize, weights: usize, weightRow: usize, weightStep: usize,
  firstRow: usize, endRow: usize, taps: usize, out: usize, bytes: usize, bias: usize, flags: i32,
): void {
  const end = out + bytes;
  for (const vectors = out + (bytes & ~15); out < vectors; out += 16) {
    convolveFour(window, column, rowStride, tapStride, weights, weightRow, weightStep, firstRow, endRow, taps, out, bytes, bias, flags, false);
    window += 16;
    weights += 16;
    if (bias) bias += 16;
  }
  for (; out < end; out += 4) {
    convolveFour(window, column, rowStride, tapStride, weights, weightRow, weightStep, firstRow, endRow, taps, out, bytes, bias, flags, true);
    window += 4;
    weights += 4;
    if (bias) bias += 4;
  }
}

/** All channels of one output, at the sides. */
function convolveColumn(
  window: usize, rowStride: usize, tapStride: usize, weights: usize, weightRow: usize, weightStep: usize,
  firstRow: usize, endRow: usize, firstColumn: usize, endColumn: usize, out: usize, bytes: usize, bias: usize, flags: i32,
): void {
  const end = out + bytes;
  for (const vectors = out + (bytes & ~15); out < vectors; out += 16) {
    write(out, finish(convolveOne(window, rowStride, tapStride, weights, weightRow, weightStep, firstRow, endRow, firstColumn, endColumn, false), bias, flags, false), false);
    window += 16;
    weights += 16;
    if (bias) bias += 16;
  }
  for (; out < end; out += 4) {
    write(out, finish(convolveOne(window, rowStride, tapStride, weights, weightRow, weightStep, firstRow, endRow, firstColumn, endColumn, true), bias, flags, true), true);
    window += 4;
    weights += 4;
    if (bias) bias += 4;
  }
}

/**
 * out[n, y, x, c] = sum over taps of images * filter in channel c, then bias and activation, for output rows
 * [firstRow, lastRow) counted through all pictures.
 *
 * @param geometry address of a `Geometry`
 * @param flipped use the filter turned by 180 degrees
 * @param bias `channels` floats, or 0
 * @param flags applyRelu, applyRelu6
 */
export function depthwise(
  geometry: usize, images: usize, filter: usize, flipped: bool, out: usize, bias: usize, flags: i32, firstRow: usize, lastRow: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const bytes = g.channels << 2;
  const rowStride = g.dilationHeight * g.width * bytes, tapStride = g.dilationWidth * bytes;
  const weightStep = flipped ? 0 - bytes : bytes;
  const weightRow = g.windowWidth * weightStep;
  if (flipped) filter += (g.windowHeight * g.windowWidth - 1) * bytes;
  let target = out + firstRow * g.outWidth * bytes;
  for (let row = firstRow; row < lastRow; row++) {
    const top = row % g.outHeight * g.strideHeight - g.top;
    const first = firstTap(top, g.dilationHeight), end = endTap(top, g.dilationHeight, g.windowHeight, g.height);
    const source = images + row / g.outHeight * imageBytes(g) + top * g.width * bytes;
    for (let column: usize = 0; column < g.outWidth; ) {
      const left = column * g.strideWidth - g.left;
      const window = source + left * bytes;
      const reach = left + (columnsTogether - 1) * g.strideWidth + (g.windowWidth - 1) * g.dilationWidth;
      const together = column + columnsTogether <= g.outWidth && <isize>left >= 0 && reach < g.width;
      if (together) {
        convolveColumns(window, g.strideWidth * bytes, rowStride, tapStride, filter, weightRow, weightStep, first, end, g.windowWidth, target, bytes, bias, flags);
      } else {
        const firstColumn = firstTap(left, g.dilationWidth), endColumn = endTap(left, g.dilationWidth, g.windowWidth, g.width);
        convolveColumn(window, rowStride, tapStride, filter, weightRow, weightStep, first, end, firstColumn, endColumn, target, bytes, bias, flags);
      }
      const done = together ? columnsTogether : 1;
      column += done;
      target += done * bytes;
    }
  }
}

/** Adds one output's gradient, times the weights, to the picture's gradient under its window. */
@inline
function scatter(
  window: usize, rowStride: usize, tapStride: usize, weights: usize, weightRow: usize, weightStep: usize,
  firstRow: usize, endRow: usize, firstColumn: usize, endColumn: usize, outGradient: v128, single: bool,
): void {
  for (let i = firstRow; i < endRow; i++) {
    for (let j = firstColumn; j < endColumn; j++) {
      const address = window + i * rowStride + j * tapStride;
      write(address, fma(outGradient, read(weights + i * weightRow + j * weightStep, single), read(address, single)), single);
    }
  }
}

/**
 * The gradient of the input for any stride, for pictures [firstImage, lastImage). With stride 1 `depthwise` of the outputs'
 * gradient with the flipped filter is faster.
 */
export function depthwiseInputGradient(geometry: usize, outGradient: usize, filter: usize, gradient: usize, firstImage: usize, lastImage: usize): void {
  const g = changetype<Geometry>(geometry);
  const bytes = g.channels << 2;
  const vectorBytes = bytes & ~15;
  const rowStride = g.dilationHeight * g.width * bytes, tapStride = g.dilationWidth * bytes;
  const weightRow = g.windowWidth * bytes;
  memory.fill(gradient + firstImage * imageBytes(g), 0, (lastImage - firstImage) * imageBytes(g));
  let from = outGradient + firstImage * g.outHeight * g.outWidth * bytes;
  for (let row = firstImage * g.outHeight; row < lastImage * g.outHeight; row++) {
    const top = row % g.outHeight * g.strideHeight - g.top;
    const first = firstTap(top, g.dilationHeight), end = endTap(top, g.dilationHeight, g.windowHeight, g.height);
    const target = gradient + row / g.outHeight * imageBytes(g) + top * g.width * bytes;
    for (let column: usize = 0; column < g.outWidth; column++, from += bytes) {
      const left = column * g.strideWidth - g.left;
      const window = target + left * bytes;
      const firstColumn = firstTap(left, g.dilationWidth), endColumn = endTap(left, g.dilationWidth, g.windowWidth, g.width);
      let c: usize = 0;
      for (; c < vectorBytes; c += 16) scatter(window + c, rowStride, tapStride, filter + c, weightRow, bytes, first, end, firstColumn, endColumn, read(from + c, false), false);
      for (; c < bytes; c += 4) scatter(window + c, rowStride, tapStride, filter + c, weightRow, bytes, first, end, firstColumn, endColumn, read(from + c, true), true);
    }
  }
}

/** out[i * times + t] = x[i] for i in [first, last) and every t: each channel of a picture `times` times. */
export function repeatChannels(x: usize, times: usize, out: usize, first: usize, last: usize): void {
  out += (first * times) << 2;
  for (let i = first; i < last; i++) {
    const value = load<f32>(x + (i << 2));
    for (const end = out + (times << 2); out < end; out += 4) store<f32>(out, value);
  }
}
