import { util } from '@tensorflow/tfjs-core';
import { input } from '../kernelCall';
import { elementGrain } from '../module';
import type { KernelOverride } from '../simd';

/** Name of the kernel: inputs `x` and the mask's `key` (int32 [2]), attribute `threshold`; it is its own gradient. */
export const dropoutName = 'Dropout';

export const dropoutKernel: KernelOverride = {
  name: dropoutName,
  create: ({ heap, team }) => (call) => {
    const x = input(call, 'x');
    const out = heap.output(x.shape);
    const [from, key, to] = [heap.addressOf(x), heap.addressOf(input(call, 'key')), heap.addressOf(out)];
    const threshold = Number(call.attrs?.['threshold']) | 0;
    team.run('dropout', util.sizeFromShape(x.shape), elementGrain, (first, last) => [from, key, threshold, to, first, last]);
    return out;
  },
};
