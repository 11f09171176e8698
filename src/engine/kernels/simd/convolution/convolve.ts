import { panelBytes, panelsOf } from '../module';
import { scratchForAll, type Simd } from '../simd';
import { writeGeometry, type Geometry } from './geometry';

/** Packs a filter of `depth` values a window and returns its address, valid until the next product or convolution. */
export type PackFilter = (panels: number, panelCount: number) => void;

/** A convolution of pictures at `images` into `out`; `pack` writes the packed filter. */
export function convolve(
  simd: Simd, g: Geometry, images: number, out: number, pack: PackFilter, finish: { readonly bias: number; readonly flags: number },
): void {
  const { scratch, team, module } = simd;
  const panelCount = panelsOf(g.outChannels);
  const panels = scratch.get('panels', panelCount * panelBytes(g.windowHeight * g.windowWidth * g.channels));
  pack(panels, panelCount);

  const geometry = writeGeometry(simd, g);
  const own = module.convolutionScratchBytes(geometry);
  const scratches = scratchForAll(simd, 'convolution', own);
  const part = (firstImage: number, lastImage: number, firstPanel: number, lastPanel: number, member: number): Parameters<typeof module.convolve> => [
    geometry, images, panels, out, firstImage, lastImage, firstPanel, lastPanel, finish.bias, finish.flags, scratches + member * own,
  ];
  const group = module.imagesInGroup(geometry);
  // A batch is shared by pictures; a single picture by output channels.
  if (g.batch >= group * team.size) team.run('convolve', g.batch, group, (from, to, member) => part(from, to, 0, panelCount, member));
  else team.run('convolve', panelCount, 1, (from, to, member) => part(0, g.batch, from, to, member));
}

/** Packs a filter [window, outChannels] as it lies. */
export const packFilter = ({ team }: Simd, filter: number, depth: number, outChannels: number): PackFilter => (panels, panelCount) => {
  team.run('packPanels', panelCount, 1, (from, to) => [filter, depth, outChannels, outChannels * 4, 4, panels, panelBytes(depth), from, to]);
};
