import { transposedGeometry } from '../convolution/conv2dBackpropInput';
import { writeGeometry, type Geometry } from '../convolution/geometry';
import { epilogue } from '../module';
import type { Simd } from '../simd';
import { grainFor } from '../team';

/** Parts into which the rows of a filter's gradient are summed: a fixed number, so that the result does not depend on threads. */
const chunks = 32;

const products = (g: Geometry): number => g.batch * g.outHeight * g.outWidth * g.outChannels * g.windowHeight * g.windowWidth;

/** Where several outputs share an input channel, the same convolution on pictures that repeat their channels. */
const widened = (g: Geometry): Geometry => ({ ...g, channels: g.outChannels });

const outputsPerChannel = (g: Geometry): number => g.outChannels / g.channels;

/** Address of the pictures with as many channels as the output has: where they are, or repeated in scratch memory. */
function repeatChannels({ scratch, team }: Simd, g: Geometry, images: number): number {
  const times = outputsPerChannel(g);
  if (times === 1) return images;
  const values = g.batch * g.height * g.width * g.channels;
  const repeated = scratch.get('repeated channels', values * times * 4);
  team.run('repeatChannels', values, grainFor(values, 4096, values * times, team.leastShared.values), (first, last) => [images, times, repeated, first, last]);
  return repeated;
}

/** `images` convolved into `out`; `g` describes this convolution, also where the filter is flipped. */
function convolve(simd: Simd, g: Geometry, images: number, filter: number, flipped: 0 | 1, out: number, bias: number, flags: number): void {
  const { team } = simd;
  const geometry = writeGeometry(simd, g);
  const rows = g.batch * g.outHeight;
  team.run('depthwise', rows, grainFor(rows, 1, products(g), team.leastShared.products), (first, last) => [geometry, images, filter, flipped, out, bias, flags, first, last]);
}

/** A depthwise convolution of `images` with `filter` [height, width, channels, outputs of a channel]. */
export function depthwise(simd: Simd, g: Geometry, images: number, filter: number, out: number, finish: { readonly bias: number; readonly flags: number }): void {
  convolve(simd, widened(g), repeatChannels(simd, g, images), filter, 0, out, finish.bias, finish.flags);
}

/** The gradient of the pictures. */
export function depthwiseInputGradient(simd: Simd, g: Geometry, outGradient: number, filter: number, gradient: number): void {
  const { scratch, team } = simd;
  const [times, values] = [outputsPerChannel(g), g.batch * g.height * g.width * g.channels];
  const wide = widened(g);
  const target = times === 1 ? gradient : scratch.get('repeated channels', values * times * 4);
  const transposed = transposedGeometry(wide);
  if (transposed) convolve(simd, transposed, outGradient, filter, 1, target, 0, epilogue.none);
  else {
    const geometry = writeGeometry(simd, wide);
    team.run('depthwiseInputGradient', g.batch, grainFor(g.batch, 1, products(g), team.leastShared.products), (first, last) => [
      geometry, outGradient, filter, target, first, last,
    ]);
  }
  if (times === 1) return;
  const grain = grainFor(values, 1024, values * times, team.leastShared.values);
  team.run('sumRows', values, grain, (first, last) => [target, times, values * times, gradient, 1, first, last]);
}

/** The gradient of the filter. */
export function depthwiseFilterGradient(simd: Simd, g: Geometry, images: number, outGradient: number, gradient: number): void {
  const { scratch, team } = simd;
  const source = repeatChannels(simd, g, images);
  const geometry = writeGeometry(simd, widened(g));
  const filterSize = g.windowHeight * g.windowWidth * g.outChannels;
  const rows = g.batch * g.outHeight;
  const rowsInChunk = Math.ceil(rows / chunks);
  const count = Math.ceil(rows / rowsInChunk);
  const sums = scratch.get('filter sums', count * filterSize * 4);
  team.run('depthwiseFilterGradient', count, grainFor(count, 1, products(g), team.leastShared.products), (first, last) => [
    geometry, source, outGradient, sums, rowsInChunk, first, last,
  ]);
  const grain = grainFor(filterSize, 16, count * filterSize, team.leastShared.values);
  team.run('sumColumns', filterSize, grain, (first, last) => [sums, count, filterSize, gradient, 1, first, last]);
}
