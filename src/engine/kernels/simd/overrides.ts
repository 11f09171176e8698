import { conv2dKernel } from './convolution/conv2d';
import { conv2dBackpropFilterKernel } from './convolution/conv2dBackpropFilter';
import { conv2dBackpropInputKernel } from './convolution/conv2dBackpropInput';
import { fusedConv2dKernel } from './convolution/fusedConv2d';
import { batchMatMulKernel } from './matmul/batchMatMul';
import { fusedMatMulKernel } from './matmul/fusedMatMul';
import type { KernelOverride } from './simd';

/** Every kernel that is replaced. */
export const overrides: readonly KernelOverride[] = [
  batchMatMulKernel,
  fusedMatMulKernel,
  conv2dKernel,
  fusedConv2dKernel,
  conv2dBackpropInputKernel,
  conv2dBackpropFilterKernel,
];
