import { backend_util, util, type Conv2DAttrs, type Conv2DBackpropFilterAttrs } from '@tensorflow/tfjs-core';
import { fallBack, input } from '../kernelCall';
import { panelsOf, tileRows } from '../module';
import { scratchForAll, type KernelOverride, type Simd } from '../simd';
import { geometryOf, writeGeometry, type Geometry } from './geometry';
import { plainGradient } from './outGradient';
import { suitsWinogradGradient, winogradFilterGradients } from './winograd';

/** The gradient of a filter by a direct product, any stride and dilation. */
export function filterGradient(simd: Simd, g: Geometry, images: number, outGradient: number, gradient: number): void {
  const { team, module } = simd;
  const geometry = writeGeometry(simd, g);
  const own = module.filterGradientScratchBytes(geometry);
  const scratches = scratchForAll(simd, 'convolution', own);
  const rows = g.windowHeight * g.windowWidth * g.channels;
  const panelCount = panelsOf(g.outChannels);
  const part = (firstRow: number, lastRow: number, firstPanel: number, lastPanel: number, member: number): Parameters<typeof module.convolveFilterGradient> => [
    geometry, images, outGradient, gradient, firstRow, lastRow, firstPanel, lastPanel, scratches + member * own,
  ];
  // Sharing the filter instead of the batch needs no partial sums: the same result for any number of threads.
  if (rows / tileRows >= panelCount) team.run('convolveFilterGradient', rows, tileRows, (from, to, member) => part(from, to, 0, panelCount, member));
  else team.run('convolveFilterGradient', panelCount, 1, (from, to, member) => part(0, rows, from, to, member));
}

export const conv2dBackpropFilterKernel: KernelOverride = {
  name: 'Conv2DBackpropFilter',
  create: (simd, previous) => (call) => {
    const { heap } = simd;
    const [x, dy] = [input(call, 'x'), input(call, 'dy')];
    const { strides, pad, dataFormat, dilations, dimRoundingMode, filterShape } = call.attrs as unknown as Conv2DBackpropFilterAttrs & Partial<Pick<Conv2DAttrs, 'dilations'>>;
    const info = backend_util.computeConv2DInfo(
      x.shape as typeof filterShape, filterShape, strides, dilations ?? 1, pad, dimRoundingMode, false, backend_util.convertConv2DDataFormat(dataFormat),
    );
    if (info.dataFormat !== 'channelsLast' || util.sizeFromShape(dy.shape) === 0 || util.sizeFromShape(filterShape) === 0) return fallBack(previous, call);
    const out = heap.output(filterShape);
    const g = geometryOf(info);
    const [images, outGradient, gradient] = [heap.addressOf(x), heap.addressOf(dy), heap.addressOf(out)];
    if (suitsWinogradGradient(g)) winogradFilterGradients(simd, g, images, plainGradient(outGradient, g), { filter: gradient, bias: 0 });
    else filterGradient(simd, g, images, outGradient, gradient);
    return out;
  },
};
