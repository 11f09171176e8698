import { broadcast_util, util, type BatchMatMulAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Heap, WasmKernel } from './wasmKernel';

interface Inputs {
  readonly a: TensorInfo;
  readonly b: TensorInfo;
}

/** Below this many multiplications the stock scalar loop beats the cost of further kernel calls. */
const worthwhile = 4_096;

/**
 * `a [..., m, k] x b [..., k, n]`, either one transposed. The stock kernel multiplies by SIMD only where nothing is
 * transposed and there is a single matrix; else a scalar loop does 0.8 to 3.5 GFLOP/s. So: transpose first, and go
 * through a batch matrix by matrix.
 */
export const batchMatMul: WasmKernel<Inputs, BatchMatMulAttrs> = {
  name: 'BatchMatMul',
  compute: ({ inputs: { a, b }, attrs: { transposeA, transposeB }, heap }, stock) => {
    const [batchA, batchB] = [batchOf(a), batchOf(b)];
    const matrices = Math.max(batchA, batchB);
    const simple = batchA === batchB || batchA === 1 || batchB === 1;
    const [m = 0, k = 0] = matrixShape(a, transposeA);
    const [inner = 0, n = 0] = matrixShape(b, transposeB);
    const plain = !transposeA && !transposeB && matrices === 1;
    if (plain || !simple || inner !== k || m * n * k < worthwhile || a.dtype !== 'float32' || b.dtype !== 'float32') return stock();
    const outer = broadcast_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2));
    const products = Array.from({ length: matrices }, (_, i) => {
      const left = matrixOf(heap, a, batchA === 1 ? 0 : i, transposeA);
      const right = matrixOf(heap, b, batchB === 1 ? 0 : i, transposeB);
      const product = multiply(heap, left, right);
      heap.dispose(left, right);
      return product;
    });
    const joined = join(heap, products);
    joined.shape = [...outer, m, n];
    return joined;
  },
};

function batchOf({ shape }: TensorInfo): number {
  return util.sizeFromShape(shape.slice(0, -2));
}

function matrixShape({ shape }: TensorInfo, transposed: boolean): number[] {
  const matrix = shape.slice(-2);
  return transposed ? matrix.reverse() : matrix;
}

/** Matrix `index` of a batch, in the orientation that the product needs. */
function matrixOf(heap: Heap, x: TensorInfo, index: number, transposed: boolean): TensorInfo {
  const [rows = 0, columns = 0] = x.shape.slice(-2);
  const flat = heap.share(x, [batchOf(x) * rows, columns]);
  const matrix = batchOf(x) === 1 ? heap.share(flat) : heap.run('Slice', { x: flat }, { begin: [index * rows, 0], size: [rows, columns] });
  heap.dispose(flat);
  if (!transposed) return matrix;
  const turned = heap.run('Transpose', { x: matrix }, { perm: [1, 0] });
  heap.dispose(matrix);
  return turned;
}

/** The plain product, which this kernel leaves to the stock one. */
function multiply(heap: Heap, a: TensorInfo, b: TensorInfo): TensorInfo {
  return heap.run('BatchMatMul', { a, b }, { transposeA: false, transposeB: false });
}

/** Stacks equally large matrices. */
function join(heap: Heap, parts: readonly TensorInfo[]): TensorInfo {
  const [first, ...rest] = parts;
  if (!first) throw new RangeError('an empty batch');
  if (rest.length === 0) return first;
  const size = util.sizeFromShape(first.shape);
  const joined = heap.make([parts.length, ...first.shape]);
  const values = heap.view(joined);
  parts.forEach((part, i) => { values.set(heap.view(part), i * size); });
  heap.dispose(...parts);
  return joined;
}
