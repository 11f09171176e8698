/** tf.js's kernels of depthwise convolution: channels last, any stride, dilation, padding and number of outputs a channel. */
import {
  backend_util, util, type DepthwiseConv2dNativeAttrs, type DepthwiseConv2dNativeBackpropFilterAttrs,
  type DepthwiseConv2dNativeBackpropInputAttrs, type FusedDepthwiseConv2DAttrs, type TensorInfo,
} from '@tensorflow/tfjs-core';
import { geometryOf } from '../convolution/geometry';
import { fallBack, input, type KernelCall } from '../kernelCall';
import { activationFlags } from '../matmul/product';
import { epilogue } from '../module';
import type { KernelOverride, Simd } from '../simd';
import { depthwise, depthwiseFilterGradient, depthwiseInputGradient } from './depthwise';

type Shape4D = [number, number, number, number];

/** The attributes that all these kernels share. */
type Attributes = Omit<DepthwiseConv2dNativeAttrs, 'dataFormat' | 'dilations'> & Partial<Pick<DepthwiseConv2dNativeAttrs, 'dataFormat' | 'dilations'>>;

/** tf.js's description of the convolution; null where it is left to the previous kernel (channels first, nothing to compute). */
function describe(inShape: Shape4D, filterShape: Shape4D, attributes: Attributes): backend_util.Conv2DInfo | null {
  const { strides, pad, dilations, dimRoundingMode, dataFormat } = attributes;
  const info = backend_util.computeConv2DInfo(inShape, filterShape, strides, dilations ?? 1, pad, dimRoundingMode, true);
  const empty = [inShape, filterShape, info.outShape].some((shape) => util.sizeFromShape(shape) === 0);
  return empty || dataFormat === 'NCHW' ? null : info;
}

function forward(simd: Simd, call: KernelCall, flags: number | null, bias?: TensorInfo): TensorInfo | null {
  const { heap } = simd;
  const [x, filter] = [input(call, 'x'), input(call, 'filter')];
  const info = describe(x.shape as Shape4D, filter.shape as Shape4D, call.attrs as unknown as Attributes);
  if (!info || flags === null || [x, filter].some(({ dtype }) => dtype !== 'float32')) return null;
  if (bias && util.sizeFromShape(bias.shape) !== info.outChannels) return null;
  const out = heap.output(info.outShape);
  const finish = { bias: bias ? heap.addressOf(bias) : 0, flags };
  depthwise(simd, geometryOf(info), heap.addressOf(x), heap.addressOf(filter), heap.addressOf(out), finish);
  return out;
}

const depthwiseConv2dKernel: KernelOverride = {
  name: 'DepthwiseConv2dNative',
  create: (simd, previous) => (call) => forward(simd, call, epilogue.none) ?? fallBack(previous, call),
};

const fusedDepthwiseConv2dKernel: KernelOverride = {
  name: 'FusedDepthwiseConv2D',
  create: (simd, previous) => (call) => {
    const { activation } = call.attrs as unknown as FusedDepthwiseConv2DAttrs;
    return forward(simd, call, activationFlags(activation), call.inputs['bias']) ?? fallBack(previous, call);
  },
};

const depthwiseBackpropInputKernel: KernelOverride = {
  name: 'DepthwiseConv2dNativeBackpropInput',
  create: (simd, previous) => (call) => {
    const { heap } = simd;
    const [dy, filter] = [input(call, 'dy'), input(call, 'filter')];
    const attributes = call.attrs as unknown as DepthwiseConv2dNativeBackpropInputAttrs;
    const info = describe(attributes.inputShape, filter.shape as Shape4D, attributes);
    if (!info) return fallBack(previous, call);
    const out = heap.output(attributes.inputShape);
    depthwiseInputGradient(simd, geometryOf(info), heap.addressOf(dy), heap.addressOf(filter), heap.addressOf(out));
    return out;
  },
};

const depthwiseBackpropFilterKernel: KernelOverride = {
  name: 'DepthwiseConv2dNativeBackpropFilter',
  create: (simd, previous) => (call) => {
    const { heap } = simd;
    const [x, dy] = [input(call, 'x'), input(call, 'dy')];
    const attributes = call.attrs as unknown as DepthwiseConv2dNativeBackpropFilterAttrs;
    const info = describe(x.shape as Shape4D, attributes.filterShape, attributes);
    if (!info) return fallBack(previous, call);
    const out = heap.output(attributes.filterShape);
    depthwiseFilterGradient(simd, geometryOf(info), heap.addressOf(x), heap.addressOf(dy), heap.addressOf(out));
    return out;
  },
};

export const depthwiseKernels: readonly KernelOverride[] = [
  depthwiseConv2dKernel,
  fusedDepthwiseConv2dKernel,
  depthwiseBackpropInputKernel,
  depthwiseBackpropFilterKernel,
];
