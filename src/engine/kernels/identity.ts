import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { WasmKernel } from './wasmKernel';

/** A copy that shares its values, as the other backends make it: no kernel writes into its inputs. The stock one copies. */
export const identity: WasmKernel<{ readonly x: TensorInfo }, unknown> = {
  name: 'Identity',
  compute: ({ inputs: { x }, heap }) => heap.share(x),
};
