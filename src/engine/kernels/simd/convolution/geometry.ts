import type { backend_util } from '@tensorflow/tfjs-core';
import type { Simd } from '../simd';

/** Sizes of a window operation, as `assembly/geometry.ts` has them; `padded` sizes include the zeros on both sides. */
export interface Geometry {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly top: number;
  readonly left: number;
  readonly paddedHeight: number;
  readonly paddedWidth: number;
  readonly windowHeight: number;
  readonly windowWidth: number;
  readonly strideHeight: number;
  readonly strideWidth: number;
  readonly dilationHeight: number;
  readonly dilationWidth: number;
  readonly outHeight: number;
  readonly outWidth: number;
  readonly outChannels: number;
  readonly batch: number;
}

/**
 * Pixels that the windows of one direction reach over. With a number for the padding and a window that is not square,
 * tf.js gives the output's width as if the window were as wide as high, so that the last windows lie past the padding.
 */
const reach = (out: number, stride: number, window: number, dilation: number): number => (out - 1) * stride + (window - 1) * dilation + 1;

/** tf.js's description of a convolution, as the kernels want it. */
export function geometryOf(info: backend_util.Conv2DInfo): Geometry {
  const { padInfo } = info;
  return {
    height: info.inHeight,
    width: info.inWidth,
    channels: info.inChannels,
    top: padInfo.top,
    left: padInfo.left,
    paddedHeight: Math.max(info.inHeight + padInfo.top + padInfo.bottom, reach(info.outHeight, info.strideHeight, info.filterHeight, info.dilationHeight)),
    paddedWidth: Math.max(info.inWidth + padInfo.left + padInfo.right, reach(info.outWidth, info.strideWidth, info.filterWidth, info.dilationWidth)),
    windowHeight: info.filterHeight,
    windowWidth: info.filterWidth,
    strideHeight: info.strideHeight,
    strideWidth: info.strideWidth,
    dilationHeight: info.dilationHeight,
    dilationWidth: info.dilationWidth,
    outHeight: info.outHeight,
    outWidth: info.outWidth,
    outChannels: info.outChannels,
    batch: info.batchSize,
  };
}

/** The address of a geometry in the heap, for the kernels. */
export const writeGeometry = ({ scratch }: Simd, g: Geometry): number => scratch.constant([
  g.height, g.width, g.channels, g.top, g.left, g.paddedHeight, g.paddedWidth, g.windowHeight, g.windowWidth,
  g.strideHeight, g.strideWidth, g.dilationHeight, g.dilationWidth, g.outHeight, g.outWidth, g.outChannels, g.batch,
]);
