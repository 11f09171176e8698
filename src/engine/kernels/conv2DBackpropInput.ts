import type { Conv2DBackpropInputAttrs, TensorInfo } from '@tensorflow/tfjs-core';
import { convolutionAttributes, convolutionInfo, type ConvolutionInfo } from './convolution';
import type { Heap, WasmKernel } from './wasmKernel';

interface Inputs {
  readonly dy: TensorInfo;
  readonly filter: TensorInfo;
}

/**
 * Gradient of a convolution for its input: `dy [n, oh, ow, out]`, `filter [fh, fw, in, out]` to `[n, h, w, in]`.
 * A convolution of `dy`, spread out by the strides, with the filter turned by 180 degrees and its channels exchanged;
 * the stock kernel is a scalar loop. Padding beyond the filter's reach is left to that.
 */
export const conv2DBackpropInput: WasmKernel<Inputs, Conv2DBackpropInputAttrs> = {
  name: 'Conv2DBackpropInput',
  compute: ({ inputs: { dy, filter }, attrs, heap }, stock) => {
    const info = convolutionInfo(attrs.inputShape, filter.shape, attrs);
    const spread = [(info.outHeight - 1) * info.strideHeight + 1, (info.outWidth - 1) * info.strideWidth + 1] as const;
    const top = info.filterHeight - 1 - info.padInfo.top;
    const left = info.filterWidth - 1 - info.padInfo.left;
    const bottom = info.inHeight + info.filterHeight - 1 - spread[0] - top;
    const right = info.inWidth + info.filterWidth - 1 - spread[1] - left;
    if (Math.min(top, left, bottom, right) < 0) return stock();
    const wide = spreadOut(heap, dy, info, spread);
    const turned = heap.run('Reverse', { x: filter }, { dims: [0, 1] });
    const exchanged = heap.run('Transpose', { x: turned }, { perm: [0, 1, 3, 2] });
    const dx = heap.run('Conv2D', { x: wide, filter: exchanged }, convolutionAttributes({ top, bottom, left, right }, [1, 1]));
    heap.dispose(wide, turned, exchanged);
    return dx;
  },
};

/** `dy` with `stride - 1` zeros between its rows and columns. */
function spreadOut(heap: Heap, dy: TensorInfo, { strideHeight, strideWidth, batchSize, outHeight, outWidth, outChannels }: ConvolutionInfo, [height, width]: readonly [number, number]): TensorInfo {
  if (strideHeight === 1 && strideWidth === 1) return heap.share(dy);
  const wide = heap.make([batchSize, height, width, outChannels]);
  const to = heap.view(wide).fill(0);
  const from = heap.view(dy);
  for (let n = 0, i = 0; n < batchSize; n++) {
    for (let y = 0; y < outHeight; y++) {
      for (let x = 0; x < outWidth; x++, i += outChannels) {
        to.set(from.subarray(i, i + outChannels), ((n * height + y * strideHeight) * width + x * strideWidth) * outChannels);
      }
    }
  }
  return wide;
}
