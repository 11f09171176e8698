import type { _FusedMatMulAttrs } from '@tensorflow/tfjs-core';
import { fallBack, input } from '../kernelCall';
import type { KernelOverride } from '../simd';
import { batchMatMul } from './batchMatMul';
import { activationFlags } from './product';

export const fusedMatMulKernel: KernelOverride = {
  name: '_FusedMatMul',
  create: (simd, previous) => (call) => {
    const [a, b, bias] = [input(call, 'a'), input(call, 'b'), call.inputs['bias']];
    const { transposeA, transposeB, activation } = call.attrs as unknown as _FusedMatMulAttrs;
    const flags = activationFlags(activation);
    const out = flags === null ? null : batchMatMul(simd, a, b, transposeA, transposeB, { bias, flags });
    return out ?? fallBack(previous, call);
  },
};
