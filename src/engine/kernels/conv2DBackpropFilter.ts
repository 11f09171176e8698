import type { Conv2DBackpropFilterAttrs, TensorInfo } from '@tensorflow/tfjs-core';
import { convolutionAttributes, convolutionInfo } from './convolution';
import type { WasmKernel } from './wasmKernel';

interface Inputs {
  readonly x: TensorInfo;
  readonly dy: TensorInfo;
}

/**
 * Gradient of a convolution for its filter, which the stock backend lacks: `x [n, h, w, in]`, `dy [n, oh, ow, out]`
 * to `[fh, fw, in, out]`. It is itself a convolution, with channels in the role of pictures, pictures in that of
 * channels, `dy` as the filter and the strides as its dilations.
 */
export const conv2DBackpropFilter: WasmKernel<Inputs, Conv2DBackpropFilterAttrs> = {
  name: 'Conv2DBackpropFilter',
  compute: ({ inputs: { x, dy }, attrs, heap }) => {
    const { padInfo, strideHeight, strideWidth, filterHeight, filterWidth, inChannels, outChannels } = convolutionInfo(x.shape, attrs.filterShape, attrs);
    const pictures = heap.run('Transpose', { x }, { perm: [3, 1, 2, 0] });
    const filter = heap.run('Transpose', { x: dy }, { perm: [1, 2, 0, 3] });
    const result = heap.run('Conv2D', { x: pictures, filter }, convolutionAttributes(padInfo, [strideHeight, strideWidth]));
    // Where strides leave rows or columns of the input unused, the result has some too many.
    const cut = heap.run('Slice', { x: result }, { begin: [0, 0, 0, 0], size: [inChannels, filterHeight, filterWidth, outChannels] });
    const turned = heap.run('Transpose', { x: cut }, { perm: [1, 2, 0, 3] });
    heap.dispose(pictures, filter, result, cut);
    return turned;
  },
};
