import { util, type SumAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import type { WasmKernel } from './wasmKernel';

/**
 * Sums over all axes but the last, `[..., channels] -> [channels]`: the gradient of every bias. The stock kernel
 * transposes first. Adds up in 64 bits. Other axes are left to the stock kernel.
 */
export const sum: WasmKernel<{ readonly x: TensorInfo }, SumAttrs> = {
  name: 'Sum',
  compute: ({ inputs: { x }, attrs: { axis, keepDims }, heap }, stock) => {
    const { rank, channels } = { rank: x.shape.length, channels: x.shape.at(-1) ?? 0 };
    const axes = util.parseAxisParam(axis, x.shape);
    const leading = rank > 1 && axes.length === rank - 1 && !axes.includes(rank - 1);
    if (!leading || x.dtype !== 'float32' || channels === 0) return stock();
    const totals = new Float64Array(channels);
    const values = heap.view(x);
    for (let row = 0; row < values.length; row += channels) {
      for (let c = 0; c < channels; c++) totals[c] = (totals[c] ?? 0) + (values[row + c] ?? 0);
    }
    const out = heap.make(keepDims ? [...new Array<number>(rank - 1).fill(1), channels] : [channels]);
    heap.view(out).set(totals);
    return out;
  },
};
