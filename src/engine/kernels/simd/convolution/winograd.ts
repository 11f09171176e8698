import { panelBytes, panelsOf } from '../module';
import { scratchForAll, type Simd } from '../simd';
import { grainFor } from '../team';
import type { Filter, Finish } from './convolve';
import { writeGeometry, type Geometry } from './geometry';

const planes = 16;
const chunksOfBatch = 8;
// With fewer channels the transforms cost more than the multiplications they save.
const fewestChannels = 16;
// Partial sums of a filter's gradient take 16 / 9 of its size, eight times: up to 8 MB.
const mostFilterValues = 16384;

/** 3 x 3 windows, stride 1: Winograd's algorithm needs 2.25 times fewer multiplications. */
export function suitsWinograd(g: Geometry): boolean {
  const [small, dense] = [g.windowHeight === 3 && g.windowWidth === 3, g.dilationHeight === 1 && g.dilationWidth === 1];
  return small && dense && g.strideHeight === 1 && g.strideWidth === 1
    && Math.min(g.channels, g.outChannels) >= fewestChannels && Math.min(g.outHeight, g.outWidth) >= 4;
}

/** The same for the filter's gradient, whose partial sums must stay small. */
export const suitsWinogradGradient = (g: Geometry): boolean => suitsWinograd(g) && g.channels * g.outChannels <= mostFilterValues;

/** Margins to the end of the last 4 x 4 input tile. */
const withWholeTiles = (g: Geometry): Geometry => ({
  ...g,
  paddedHeight: 2 * Math.ceil(g.outHeight / 2) + 2,
  paddedWidth: 2 * Math.ceil(g.outWidth / 2) + 2,
});

export function winogradConvolve(simd: Simd, g: Geometry, images: number, out: number, { address, flipped }: Filter, finish: Finish): void {
  const { scratch, team, module } = simd;
  const [channels, outChannels] = flipped ? [g.outChannels, g.channels] : [g.channels, g.outChannels];
  const transformed = scratch.get('transformed', planes * channels * outChannels * 4);
  const panels = scratch.get('panels', planes * panelsOf(g.outChannels) * panelBytes(g.channels));
  const grain = (count: number): number => grainFor(count, 1, planes * channels * outChannels, team.leastShared.values);
  team.run('winogradTransformFilter', channels, grain(channels), (from, to) => [address, channels, outChannels, transformed, from, to]);
  team.run('winogradPackFilter', planes, grain(planes), (from, to) => [transformed, channels, outChannels, flipped ? 1 : 0, panels, from, to]);

  const geometry = writeGeometry(simd, withWholeTiles(g));
  const own = module.winogradScratchBytes(geometry);
  const scratches = scratchForAll(simd, 'convolution', own);
  team.run('winogradConvolve', g.batch, module.imagesInGroup(geometry), (from, to, member) => [
    geometry, images, panels, out, from, to, finish.bias, finish.flags, scratches + member * own,
  ]);
}

export function winogradFilterGradient(simd: Simd, g: Geometry, images: number, outGradient: number, gradient: number): void {
  const { scratch, team, module } = simd;
  // A number of partial sums that does not depend on the threads, so that neither does the result.
  const chunks = Math.min(g.batch, chunksOfBatch);
  const sums = scratch.get('sums', chunks * planes * g.channels * g.outChannels * 4);
  const geometry = writeGeometry(simd, withWholeTiles(g));
  const own = module.winogradFilterGradientScratchBytes(geometry);
  const scratches = scratchForAll(simd, 'convolution', own);
  team.run('winogradFilterGradient', chunks, 1, (from, to, member) => [
    geometry, images, outGradient, sums, chunks, from, to, scratches + member * own,
  ]);
  const values = chunks * planes * g.channels * g.outChannels;
  team.run('winogradFinishFilter', g.channels, grainFor(g.channels, 1, values, team.leastShared.values), (from, to) => [sums, chunks, g.channels, g.outChannels, gradient, from, to]);
}
