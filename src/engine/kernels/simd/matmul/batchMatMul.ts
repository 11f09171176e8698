import { broadcast_util, util, type BatchMatMulAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { fallBack, input } from '../kernelCall';
import { epilogue } from '../module';
import type { KernelOverride, Simd } from '../simd';
import { multiply } from './product';

/** Bias and flags of a fused product. */
interface Finish {
  readonly bias: TensorInfo | undefined;
  readonly flags: number;
}

/**
 * [..., rows, depth] times [..., depth, width], either side transposed, batch dimensions broadcast when one side has a
 * single matrix; null for what is left to the previous kernel (other types, mixed batch broadcasts, an empty depth).
 */
export function batchMatMul(simd: Simd, a: TensorInfo, b: TensorInfo, transposeA: boolean, transposeB: boolean, finish: Finish): TensorInfo | null {
  if (a.dtype !== 'float32' || b.dtype !== 'float32') return null;
  const [rows = 0, depth = 0] = transposeA ? a.shape.slice(-2).reverse() : a.shape.slice(-2);
  const width = b.shape.at(transposeB ? -2 : -1) ?? 0;
  const outerA = a.shape.slice(0, -2);
  const outerB = b.shape.slice(0, -2);
  const batchA = util.sizeFromShape(outerA);
  const batchB = util.sizeFromShape(outerB);
  if (depth === 0 || (batchA !== batchB && batchA !== 1 && batchB !== 1)) return null;
  if (finish.bias && util.sizeFromShape(finish.bias.shape) !== width) return null;

  const { heap } = simd;
  const out = heap.output([...broadcast_util.assertAndGetBroadcastShape(outerA, outerB), rows, width]);
  const [addressA, addressB, addressOut] = [heap.addressOf(a), heap.addressOf(b), heap.addressOf(out)];
  for (let i = 0; i < Math.max(batchA, batchB); i++) {
    multiply(simd, {
      left: addressA + (batchA === 1 ? 0 : i * rows * depth * 4),
      right: addressB + (batchB === 1 ? 0 : i * depth * width * 4),
      out: addressOut + i * rows * width * 4,
      rows, depth, width, transposeLeft: transposeA, transposeRight: transposeB,
      bias: finish.bias ? heap.addressOf(finish.bias) : 0,
      flags: finish.flags,
    });
  }
  return out;
}

export const batchMatMulKernel: KernelOverride = {
  name: 'BatchMatMul',
  create: (simd, previous) => (call) => {
    const [a, b] = [input(call, 'a'), input(call, 'b')];
    const { transposeA, transposeB } = call.attrs as unknown as BatchMatMulAttrs;
    return batchMatMul(simd, a, b, transposeA, transposeB, { bias: undefined, flags: epilogue.none }) ?? fallBack(previous, call);
  },
};
