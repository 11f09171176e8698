import { tileRows } from '../module';
import { scratchForAll, type Simd } from '../simd';
import { grainFor } from '../team';
import { addChunks, chunksOfBatch, type FilterGradients } from './chunks';
import { writeGeometry, type Geometry } from './geometry';
import type { OutGradient } from './outGradient';
import { suitsWinogradGradient, winogradFilterGradients } from './winograd';

// 8 MB.
const mostPartialSums = 2 ** 21;

/** The gradients of filter and bias by the way that suits the window. */
export function filterGradients(simd: Simd, g: Geometry, images: number, from: OutGradient, gradients: FilterGradients): void {
  if (suitsWinogradGradient(g)) winogradFilterGradients(simd, g, images, from, gradients);
  else directFilterGradients(simd, g, images, from, gradients);
}

/** The same by a direct product, any stride and dilation; `from` is not pooled. */
function directFilterGradients(simd: Simd, g: Geometry, images: number, from: OutGradient, gradients: FilterGradients): void {
  const { scratch, team, module } = simd;
  const rows = g.windowHeight * g.windowWidth * g.channels;
  const values = rows * g.outChannels;
  // Parts of the batch have sums of their own, their number the same for any number of threads; large filters are shared by rows.
  const chunks = Math.max(1, Math.min(g.batch, chunksOfBatch, Math.floor(mostPartialSums / values)));
  const sums = chunks > 1 ? scratch.get('sums', chunks * values * 4) : gradients.filter;
  const biasSums = scratch.get('biasSums', chunks * g.outChannels * 4);
  const geometry = writeGeometry(simd, g);
  const own = module.filterGradientScratchBytes(geometry);
  const scratches = scratchForAll(simd, 'convolution', own);
  const part = (firstChunk: number, lastChunk: number, firstRow: number, lastRow: number, member: number): Parameters<typeof module.convolveFilterGradient> => [
    geometry, images, from.kind, from.gradient, from.beside, sums, biasSums, chunks, firstChunk, lastChunk, firstRow, lastRow, scratches + member * own,
  ];
  const work = g.batch * g.outHeight * g.outWidth * values;
  if (chunks > 1) team.run('convolveFilterGradient', chunks, grainFor(chunks, 1, work, team.leastShared.products), (first, last, member) => part(first, last, 0, rows, member));
  else team.run('convolveFilterGradient', rows, grainFor(rows, tileRows, work, team.leastShared.products), (first, last, member) => part(0, 1, first, last, member));
  if (chunks > 1) addChunks(simd, sums, chunks, values, gradients.filter);
  if (gradients.bias) addChunks(simd, biasSums, chunks, g.outChannels, gradients.bias);
}
