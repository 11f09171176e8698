import { util } from '@tensorflow/tfjs-core';
import { input } from '../kernelCall';
import type { KernelOverride } from '../simd';

/** Writes the values of `from` over those of `to`; both of four bytes a value and of one size. */
export const copyKernelName = 'CopyInPlace';

export const copyKernel: KernelOverride = {
  name: copyKernelName,
  create: ({ heap, team }) => (call) => {
    const from = input(call, 'from');
    const [source, target] = [heap.addressOf(from), heap.addressOf(input(call, 'to'))];
    const end = source + 4 * util.sizeFromShape(from.shape);
    team.perform(() => { new Uint8Array(heap.memory.buffer).copyWithin(target, source, end); });
    return [];
  },
};
