import { panelBytes, panelsOf } from '../module';
import { scratchForAll, type Simd } from '../simd';
import { grainFor } from '../team';
import { writeGeometry, type Geometry } from './geometry';
import { repaysWinograd, winogradConvolve } from './winograd';

/** A filter [height, width, channels, outChannels] in the heap. */
export interface Filter {
  readonly address: number;
  /** Use it turned by 180 degrees and with its channels exchanged, for the gradient of the input. */
  readonly flipped: boolean;
}

/** What happens to finished sums: a bias's address or 0, and flags of `epilogue`. */
export interface Finish {
  readonly bias: number;
  readonly flags: number;
}

/** A convolution of pictures at `images` into `out`; `g` describes this convolution, also where the filter is flipped. */
export function convolve(simd: Simd, g: Geometry, images: number, out: number, filter: Filter, finish: Finish): void {
  if (repaysWinograd(g) && !filter.flipped) winogradConvolve(simd, g, images, out, filter.address, finish);
  else convolveDirectly(simd, g, images, out, filter, finish);
}

function convolveDirectly(simd: Simd, g: Geometry, images: number, out: number, filter: Filter, finish: Finish): void {
  const { team, module } = simd;
  const panelCount = panelsOf(g.outChannels);
  const panels = packFilter(simd, g, filter);
  const geometry = writeGeometry(simd, g);
  const own = module.convolutionScratchBytes(geometry);
  const scratches = scratchForAll(simd, 'convolution', own);
  const part = (firstImage: number, lastImage: number, firstPanel: number, lastPanel: number, member: number): Parameters<typeof module.convolve> => [
    geometry, images, panels, out, firstImage, lastImage, firstPanel, lastPanel, finish.bias, finish.flags, scratches + member * own,
  ];
  const group = module.imagesInGroup(geometry);
  // A batch is shared by pictures; a single picture by output channels.
  const work = g.batch * g.outHeight * g.outWidth * g.outChannels * g.windowHeight * g.windowWidth * g.channels;
  const grain = (count: number, least: number): number => grainFor(count, least, work, team.leastShared.products);
  if (g.batch >= group * team.size) team.run('convolve', g.batch, grain(g.batch, group), (from, to, member) => part(from, to, 0, panelCount, member));
  else team.run('convolve', panelCount, grain(panelCount, 1), (from, to, member) => part(0, g.batch, from, to, member));
}

/** Address of the packed filter, valid until the next product or convolution. */
function packFilter({ scratch, team }: Simd, g: Geometry, { address, flipped }: Filter): number {
  const taps = g.windowHeight * g.windowWidth;
  const depth = taps * g.channels;
  const panelCount = panelsOf(g.outChannels);
  const panels = scratch.get('panels', panelCount * panelBytes(depth));
  const grain = grainFor(panelCount, 1, depth * g.outChannels, team.leastShared.values);
  if (flipped) team.run('packFlippedFilter', panelCount, grain, (from, to) => [address, taps, g.outChannels, g.channels, panels, from, to]);
  else team.run('packPanels', panelCount, grain, (from, to) => [address, depth, g.outChannels, g.outChannels * 4, 4, panels, panelBytes(depth), from, to]);
  return panels;
}
