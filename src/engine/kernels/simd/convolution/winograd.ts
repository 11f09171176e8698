import { panelBytes, panelsOf } from '../module';
import { scratchForAll, type Simd } from '../simd';
import { grainFor } from '../team';
import { addChunks, chunksOfBatch, type FilterGradients } from './chunks';
import type { Finish } from './convolve';
import { writeGeometry, type Geometry } from './geometry';
import type { OutGradient } from './outGradient';

const planes = 36;
// With fewer channels the transforms cost more than the multiplications they save.
const fewestChannels = 16;
const fewestTiles = 8;
// Partial sums of a filter's gradient take 4 times its size, eight times: up to 19 MB.
const mostFilterValues = 16384;

/** 3 x 3 windows, stride 1, channels in fours: Winograd's algorithm needs 4 times fewer multiplications. */
function suitsWinograd(g: Geometry): boolean {
  const [small, dense] = [g.windowHeight === 3 && g.windowWidth === 3, g.dilationHeight === 1 && g.dilationWidth === 1];
  return small && dense && g.strideHeight === 1 && g.strideWidth === 1 && g.channels % 4 === 0 && g.outChannels % 4 === 0
    && Math.min(g.channels, g.outChannels) >= fewestChannels && Math.min(g.outHeight, g.outWidth) >= 4;
}

/** Whether it is also faster: few pictures of few tiles do not repay the transform of the filter. */
export const repaysWinograd = (g: Geometry): boolean =>
  suitsWinograd(g) && g.batch * Math.ceil(g.outHeight / 4) * Math.ceil(g.outWidth / 4) >= fewestTiles;

/** The same for the gradients, whose partial sums must stay small. */
export const suitsWinogradGradient = (g: Geometry): boolean => suitsWinograd(g) && g.channels * g.outChannels <= mostFilterValues;

/** Margins to the end of the last 6 x 6 input tile. */
const withWholeTiles = (g: Geometry): Geometry => ({
  ...g,
  paddedHeight: 4 * Math.ceil(g.outHeight / 4) + 2,
  paddedWidth: 4 * Math.ceil(g.outWidth / 4) + 2,
});

/** Address of the filter's packed planes, valid until the next product or convolution. */
function packFilter({ scratch, team }: Simd, { channels, outChannels }: Geometry, filter: number, transposed: boolean): number {
  const [depth, width] = transposed ? [outChannels, channels] : [channels, outChannels];
  const transformed = scratch.get('transformed', planes * channels * outChannels * 4);
  const panels = scratch.get('panels', planes * panelsOf(width) * panelBytes(depth));
  const grain = (count: number): number => grainFor(count, 1, planes * channels * outChannels, team.leastShared.values);
  team.run('winogradTransformFilter', channels, grain(channels), (from, to) => [filter, channels, outChannels, transformed, from, to]);
  team.run('winogradPackFilter', planes, grain(planes), (from, to) => [transformed, channels, outChannels, transposed ? 1 : 0, panels, from, to]);
  return panels;
}

/** Output of a layer that pools 2 x 2 pixels: values and, a byte each, the places they are from. */
export interface Pooled {
  readonly argmax: number;
  readonly height: number;
  readonly width: number;
}

/** A convolution into `out`, with ReLU and pooling or with `finish` alone; pooling needs a bias. */
export function winogradConvolve(simd: Simd, g: Geometry, images: number, out: number, filter: number, finish: Finish, pooled?: Pooled): void {
  const { team, module } = simd;
  const panels = packFilter(simd, g, filter, false);
  const geometry = writeGeometry(simd, withWholeTiles(g));
  const own = module.winogradScratchBytes(geometry);
  const scratches = scratchForAll(simd, 'convolution', own);
  const { argmax, height, width } = pooled ?? { argmax: 0, height: 0, width: 0 };
  team.run('winogradConvolve', g.batch, module.imagesInGroup(geometry), (from, to, member) => [
    geometry, images, panels, out, argmax, height, width, from, to, finish.bias, finish.flags, scratches + member * own,
  ]);
}

/** The gradients of filter and bias. */
export function winogradFilterGradients(simd: Simd, g: Geometry, images: number, from: OutGradient, gradients: FilterGradients): void {
  const { scratch, team, module } = simd;
  const { chunks, biasSums, run } = overChunks(simd, g, images, from);
  const sums = scratch.get('sums', chunks * planes * g.channels * g.outChannels * 4);
  run(sums, 0, 0);
  const values = chunks * planes * g.channels * g.outChannels;
  const own = module.winogradFinishScratchBytes();
  const scratches = scratchForAll(simd, 'convolution', own);
  team.run('winogradFinishFilter', g.channels, grainFor(g.channels, 1, values, team.leastShared.values), (first, last, member) => [
    sums, chunks, g.channels, g.outChannels, gradients.filter, first, last, scratches + member * own,
  ]);
  if (gradients.bias) addChunks(simd, biasSums, chunks, g.outChannels, gradients.bias);
}

/** The gradient of the input. */
export function winogradInputGradient(simd: Simd, g: Geometry, from: OutGradient, filter: number, gradient: number): void {
  const panels = packFilter(simd, g, filter, true);
  overChunks(simd, g, 0, from).run(0, panels, gradient);
}

/** How the batch is cut: into a number of parts that does not depend on the threads, so that neither do sums over them. */
function overChunks(simd: Simd, g: Geometry, images: number, { kind, gradient: outGradient, beside, height, width }: OutGradient) {
  const { scratch, team, module } = simd;
  const chunks = Math.min(g.batch, chunksOfBatch);
  const biasSums = scratch.get('biasSums', chunks * g.outChannels * 4);
  const geometry = writeGeometry(simd, withWholeTiles(g));
  const own = module.winogradGradientsScratchBytes(geometry);
  const scratches = scratchForAll(simd, 'convolution', own);
  const run = (sums: number, panels: number, gradient: number): void => {
    const products = planes / 16 * g.batch * g.outHeight * g.outWidth * g.channels * g.outChannels;
    team.run('winogradGradients', chunks, grainFor(chunks, 1, products, team.leastShared.products), (first, last, member) => [
      geometry, images, kind, outGradient, beside, height, width, sums, biasSums, panels, gradient, chunks, first, last, scratches + member * own,
    ]);
  };
  return { chunks, biasSums, run };
}
