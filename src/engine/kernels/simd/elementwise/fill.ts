import { util, type FillAttrs } from '@tensorflow/tfjs-core';
import { floatBits } from '../floatBits';
import { fallBack } from '../kernelCall';
import { elementGrain } from '../module';
import type { KernelOverride } from '../simd';

/** A float32 tensor of one value; other types stay with the previous kernel. */
export const fillKernel: KernelOverride = {
  name: 'Fill',
  create: ({ heap, team }, previous) => (call) => {
    const { shape, value, dtype } = call.attrs as unknown as FillAttrs;
    if (typeof value !== 'number' || dtype !== 'float32') return fallBack(previous, call);
    const out = heap.output(shape);
    const [bits, to] = [floatBits(value), heap.addressOf(out)];
    team.run('fill', util.sizeFromShape(shape), elementGrain, (first, last) => [bits, to, first, last]);
    return out;
  },
};
