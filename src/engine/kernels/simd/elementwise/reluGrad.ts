import { util } from '@tensorflow/tfjs-core';
import { input } from '../kernelCall';
import { elementGrain } from '../module';
import type { KernelOverride } from '../simd';

/** Name of the kernel; inputs `x` and `dy` of one shape, output x > 0 ? dy : 0. */
export const reluGrad = 'ReluGrad';

export const reluGradKernel: KernelOverride = {
  name: reluGrad,
  create: ({ heap, team }) => (call) => {
    const [x, dy] = [input(call, 'x'), input(call, 'dy')];
    const out = heap.output(x.shape);
    const [values, outGradient, to] = [heap.addressOf(x), heap.addressOf(dy), heap.addressOf(out)];
    team.run('reluGradient', util.sizeFromShape(x.shape), elementGrain, (first, last) => [values, outGradient, to, first, last]);
    return out;
  },
};
