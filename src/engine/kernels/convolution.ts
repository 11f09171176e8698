/** Shapes of a convolution and of its two gradients. */
import { backend_util } from '@tensorflow/tfjs-core';

export type Shape4 = [number, number, number, number];
export type ConvolutionInfo = backend_util.Conv2DInfo;

interface Attributes {
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  readonly dataFormat: 'NHWC' | 'NCHW';
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil' | undefined;
}

/** What TensorFlow.js makes of input `[n, h, w, in]`, filter `[fh, fw, in, out]` and attributes; NHWC only, as the whole backend. */
export function convolutionInfo(inputShape: readonly number[], filterShape: readonly number[], { strides, pad, dataFormat, dimRoundingMode }: Attributes): ConvolutionInfo {
  return backend_util.computeConv2DInfo(shape4(inputShape), shape4(filterShape), strides, 1, pad, dimRoundingMode, false, backend_util.convertConv2DDataFormat(dataFormat));
}

export function shape4([a = 0, b = 0, c = 0, d = 0]: readonly number[]): Shape4 {
  return [a, b, c, d];
}

/** A plain NHWC convolution's attributes, for calling the stock kernel. */
export function convolutionAttributes(padding: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }, dilations: readonly [number, number]) {
  const { top, bottom, left, right } = padding;
  const none = top === 0 && bottom === 0 && left === 0 && right === 0;
  return { strides: [1, 1], dilations, dataFormat: 'NHWC', dimRoundingMode: undefined, pad: none ? 'valid' : [[0, 0], [top, bottom], [left, right], [0, 0]] };
}

