import { backend_util, type MaxPoolGradAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import type { WasmKernel } from './wasmKernel';

interface Inputs {
  readonly dy: TensorInfo;
  readonly input: TensorInfo;
}

/**
 * Gradient of max pooling: `dy [n, oh, ow, c]` flows to the first maximum of each window of `input [n, h, w, c]`,
 * as in TensorFlow. The stock kernel starts its running maximum at FLT_MIN, the smallest positive number, and so picks
 * a wrong place wherever a window holds nothing above zero.
 */
export const maxPoolGrad: WasmKernel<Inputs, MaxPoolGradAttrs> = {
  name: 'MaxPoolGrad',
  compute: ({ inputs: { dy, input }, attrs: { filterSize, strides, pad, dimRoundingMode }, heap }) => {
    const info = backend_util.computePool2DInfo(shape4(input), filterSize, strides, 1, pad, dimRoundingMode);
    const { batchSize, inHeight, inWidth, outHeight, outWidth, inChannels: channels, strideHeight, strideWidth, filterHeight, filterWidth, padInfo } = info;
    const out = heap.make(input.shape);
    const dx = heap.view(out).fill(0);
    const gradient = heap.view(dy);
    const x = heap.view(input);
    const best = new Float32Array(channels);
    const place = new Int32Array(channels);
    let at = 0;
    for (let n = 0; n < batchSize; n++) {
      for (let oy = 0; oy < outHeight; oy++) {
        const top = oy * strideHeight - padInfo.top;
        const firstRow = Math.max(0, top);
        const endRow = Math.min(inHeight, top + filterHeight);
        for (let ox = 0; ox < outWidth; ox++) {
          const left = ox * strideWidth - padInfo.left;
          const firstColumn = Math.max(0, left);
          const endColumn = Math.min(inWidth, left + filterWidth);
          if (firstRow >= endRow || firstColumn >= endColumn) {
            at += channels; // a window in the padding alone
            continue;
          }
          const corner = ((n * inHeight + firstRow) * inWidth + firstColumn) * channels;
          best.fill(-Infinity);
          for (let c = 0; c < channels; c++) place[c] = corner + c;
          for (let y = firstRow; y < endRow; y++) {
            for (let column = firstColumn; column < endColumn; column++) {
              const pixel = ((n * inHeight + y) * inWidth + column) * channels;
              for (let c = 0; c < channels; c++) {
                const value = x[pixel + c] ?? 0;
                if (value > (best[c] ?? 0)) {
                  best[c] = value;
                  place[c] = pixel + c;
                }
              }
            }
          }
          for (let c = 0; c < channels; c++, at++) {
            const maximum = place[c] ?? 0;
            dx[maximum] = (dx[maximum] ?? 0) + (gradient[at] ?? 0);
          }
        }
      }
    }
    return out;
  },
};

function shape4({ shape: [n = 0, h = 0, w = 0, c = 0] }: TensorInfo): [number, number, number, number] {
  return [n, h, w, c];
}
