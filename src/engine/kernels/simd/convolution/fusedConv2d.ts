import type { FusedConv2DAttrs } from '@tensorflow/tfjs-core';
import { fallBack, input } from '../kernelCall';
import { activationFlags } from '../matmul/product';
import type { KernelOverride } from '../simd';
import { conv2d } from './conv2d';

export const fusedConv2dKernel: KernelOverride = {
  name: 'FusedConv2D',
  create: (simd, previous) => (call) => {
    const attributes = call.attrs as unknown as FusedConv2DAttrs;
    const flags = activationFlags(attributes.activation);
    const finish = { bias: call.inputs['bias'], flags: flags ?? 0 };
    const out = flags === null ? null : conv2d(simd, input(call, 'x'), input(call, 'filter'), attributes, finish);
    return out ?? fallBack(previous, call);
  },
};
