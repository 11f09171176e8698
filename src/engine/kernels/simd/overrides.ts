import { batchMatMulKernel } from './matmul/batchMatMul';
import { fusedMatMulKernel } from './matmul/fusedMatMul';
import type { KernelOverride } from './simd';

/** Every kernel that is replaced. */
export const overrides: readonly KernelOverride[] = [batchMatMulKernel, fusedMatMulKernel];
