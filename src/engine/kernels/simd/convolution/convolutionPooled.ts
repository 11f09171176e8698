import { backend_util, util } from '@tensorflow/tfjs-core';
import { input } from '../kernelCall';
import { epilogue } from '../module';
import type { KernelOverride } from '../simd';
import { geometryOf } from './geometry';
import { suitsWinogradGradient, winogradConvolve } from './winograd';

/**
 * Name of the kernel for a convolution with ReLU and max pooling of 2 x 2: inputs `x`, `filter` and `bias`, outputs the
 * pooled values and, a byte each, which pixel of its window every one of them is.
 */
export const convolutionPooledName = 'ConvolutionPooled';

export interface LayerWindows {
  readonly strides: number | [number, number];
  readonly pad: 'same' | 'valid';
}

type Shape4D = [number, number, number, number];

/** A convolution layer's sizes from its shapes. */
export const layerGeometry = (inputShape: readonly number[], filterShape: readonly number[], { strides, pad }: LayerWindows) =>
  geometryOf(backend_util.computeConv2DInfo(inputShape as Shape4D, filterShape as Shape4D, strides, 1, pad));

/** Rows or columns of 2 x 2 windows over `length` pixels. */
const pooledLength = (length: number, poolPad: 'same' | 'valid'): number => (poolPad === 'same' ? Math.ceil(length / 2) : Math.floor(length / 2));

/** Whether the kernel does this layer; other layers are left to a convolution and a pooling. */
export function suitsPooledKernel(inputShape: readonly number[], filterShape: readonly number[], windows: LayerWindows, pool: number): boolean {
  return pool === 2 && util.sizeFromShape([...inputShape]) > 0 && suitsWinogradGradient(layerGeometry(inputShape, filterShape, windows));
}

export const convolutionPooledKernel: KernelOverride = {
  name: convolutionPooledName,
  create: (simd) => (call) => {
    const { heap } = simd;
    const [x, filter, bias] = [input(call, 'x'), input(call, 'filter'), input(call, 'bias')];
    const { poolPad, ...windows } = call.attrs as unknown as LayerWindows & { readonly poolPad: 'same' | 'valid' };
    const g = layerGeometry(x.shape, filter.shape, windows);
    const [height, width] = [pooledLength(g.outHeight, poolPad), pooledLength(g.outWidth, poolPad)];
    const shape = [g.batch, height, width, g.outChannels];
    const [pooled, argmax] = [heap.output(shape), heap.output(shape, 'bool')];
    winogradConvolve(
      simd, g, heap.addressOf(x), heap.addressOf(pooled), heap.addressOf(filter), { bias: heap.addressOf(bias), flags: epilogue.relu },
      { argmax: heap.addressOf(argmax), height, width },
    );
    return [pooled, argmax];
  },
};
