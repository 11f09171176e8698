import { backend_util, util, type Conv2DAttrs, type Conv2DBackpropInputAttrs } from '@tensorflow/tfjs-core';
import { fallBack, input } from '../kernelCall';
import { epilogue, panelBytes, panelsOf } from '../module';
import { scratchForAll, type KernelOverride, type Simd } from '../simd';
import { convolve } from './convolve';
import { geometryOf, writeGeometry, type Geometry } from './geometry';
import { plainGradient } from './outGradient';
import { suitsWinogradGradient, winogradInputGradient } from './winograd';

/**
 * The convolution of the output's gradient that gives the input's gradient with stride 1; null for a larger stride, or
 * where the margins were wider than the window reaches.
 */
export function transposedGeometry(g: Geometry): Geometry | null {
  const [reachHeight, reachWidth] = [(g.windowHeight - 1) * g.dilationHeight, (g.windowWidth - 1) * g.dilationWidth];
  const [top, left] = [reachHeight - g.top, reachWidth - g.left];
  const [bottom, right] = [g.height + reachHeight - g.outHeight - top, g.width + reachWidth - g.outWidth - left];
  if (g.strideHeight !== 1 || g.strideWidth !== 1 || Math.min(top, left, bottom, right) < 0) return null;
  return {
    ...g, top, left,
    height: g.outHeight, width: g.outWidth, channels: g.outChannels,
    paddedHeight: g.height + reachHeight, paddedWidth: g.width + reachWidth,
    outHeight: g.height, outWidth: g.width, outChannels: g.channels,
  };
}

/** The gradient of the input for any stride: every window's gradient is added where it lay. */
function inputGradientByScattering(simd: Simd, g: Geometry, outGradient: number, filter: number, gradient: number): void {
  const { scratch, team, module } = simd;
  const window = g.windowHeight * g.windowWidth * g.channels;
  const panelCount = panelsOf(window);
  const panels = scratch.get('panels', panelCount * panelBytes(g.outChannels));
  team.run('packPanels', panelCount, 1, (from, to) => [
    filter, g.outChannels, window, 4, g.outChannels * 4, panels, panelBytes(g.outChannels), from, to,
  ]);
  const geometry = writeGeometry(simd, g);
  const own = module.inputGradientScratchBytes(geometry);
  const scratches = scratchForAll(simd, 'convolution', own);
  team.run('convolveInputGradient', g.batch, 1, (from, to, member) => [
    geometry, outGradient, panels, panelCount, gradient, from, to, scratches + member * own,
  ]);
}

/** The gradient of the input by the way that suits the window. */
export function inputGradient(simd: Simd, g: Geometry, outGradient: number, filter: number, gradient: number): void {
  const transposed = transposedGeometry(g);
  if (suitsWinogradGradient(g)) winogradInputGradient(simd, g, plainGradient(outGradient, g), filter, gradient);
  else if (transposed) convolve(simd, transposed, outGradient, gradient, { address: filter, flipped: true }, { bias: 0, flags: epilogue.none });
  else inputGradientByScattering(simd, g, outGradient, filter, gradient);
}

export const conv2dBackpropInputKernel: KernelOverride = {
  name: 'Conv2DBackpropInput',
  create: (simd, previous) => (call) => {
    const { heap } = simd;
    const [dy, filter] = [input(call, 'dy'), input(call, 'filter')];
    const { strides, pad, dataFormat, dilations, dimRoundingMode, inputShape } = call.attrs as unknown as Conv2DBackpropInputAttrs & Partial<Pick<Conv2DAttrs, 'dilations'>>;
    const info = backend_util.computeConv2DInfo(
      inputShape, filter.shape as typeof inputShape, strides, dilations ?? 1, pad, dimRoundingMode, false, backend_util.convertConv2DDataFormat(dataFormat),
    );
    if (info.dataFormat !== 'channelsLast' || util.sizeFromShape(inputShape) === 0 || util.sizeFromShape(dy.shape) === 0) return fallBack(previous, call);

    const out = heap.output(inputShape);
    const g = geometryOf(info);
    inputGradient(simd, g, heap.addressOf(dy), heap.addressOf(filter), heap.addressOf(out));
    return out;
  },
};
