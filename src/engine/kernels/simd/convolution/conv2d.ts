import { backend_util, util, type Conv2DAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { fallBack, input } from '../kernelCall';
import { epilogue } from '../module';
import type { KernelOverride, Simd } from '../simd';
import { convolve } from './convolve';
import { geometryOf } from './geometry';

type Shape4D = [number, number, number, number];

/**
 * tf.js's Conv2D on x [batch, height, width, channels] and filter [height, width, channels, outChannels]; null for what
 * is left to the previous kernel (channels first, other types, an empty result).
 */
export function conv2d(
  simd: Simd, x: TensorInfo, filter: TensorInfo, attributes: Conv2DAttrs, finish: { readonly bias: TensorInfo | undefined; readonly flags: number },
): TensorInfo | null {
  const { strides, pad, dataFormat, dilations, dimRoundingMode } = attributes;
  const info = backend_util.computeConv2DInfo(
    x.shape as Shape4D, filter.shape as Shape4D, strides, dilations, pad, dimRoundingMode, false, backend_util.convertConv2DDataFormat(dataFormat),
  );
  if (info.dataFormat !== 'channelsLast' || x.dtype !== 'float32' || filter.dtype !== 'float32') return null;
  if (util.sizeFromShape(info.outShape) === 0 || util.sizeFromShape(filter.shape) === 0) return null;
  if (finish.bias && util.sizeFromShape(finish.bias.shape) !== info.outChannels) return null;

  const { heap } = simd;
  const out = heap.output(info.outShape);
  convolve(simd, geometryOf(info), heap.addressOf(x), heap.addressOf(out), { address: heap.addressOf(filter), flipped: false }, {
    bias: finish.bias ? heap.addressOf(finish.bias) : 0,
    flags: finish.flags,
  });
  return out;
}

export const conv2dKernel: KernelOverride = {
  name: 'Conv2D',
  create: (simd, previous) => (call) => {
    const attributes = call.attrs as unknown as Conv2DAttrs;
    return conv2d(simd, input(call, 'x'), input(call, 'filter'), attributes, { bias: undefined, flags: epilogue.none }) ?? fallBack(previous, call);
  },
};
