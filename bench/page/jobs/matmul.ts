/** The product of two square matrices, transposed or not. */
import * as tf from '@tensorflow/tfjs-core';
import { stream } from '../../../src/engine/runtime/random';
import type { MatmulJob, MatmulResult } from '../../shared/jobs';

interface Product {
  /** Multiplies and gives the value at row 0, column 0: reading one waits for all and copies nothing. */
  run(): Promise<number>;
  /** All values of one more product. */
  values(): Promise<Float32Array>;
}

const warmUpRuns = 3;
const checkedRows = [0, 1, -1];

/** Throws where the product is wrong. */
export async function measureProduct(job: MatmulJob): Promise<MatmulResult> {
  const { size, samples, budgetMs } = job;
  const left = values(size, 1);
  const right = values(size, 2);
  const product = await open(job, left, right);
  const deviation = deviationOf(await product.values(), job, left, right);
  if (!(deviation < 1e-4)) throw new Error(`The product is ${deviation.toExponential(1)} off.`);
  const ms: number[] = [];
  const begun = performance.now();
  for (let i = 0; ms.length < samples; i++) {
    const start = performance.now();
    await product.run();
    const took = performance.now() - start;
    const late = performance.now() - begun > budgetMs;
    if (i >= warmUpRuns || late) ms.push(took);
    if (late) break;
  }
  return { ms, deviation };
}

async function open(job: MatmulJob, left: Float32Array<ArrayBuffer>, right: Float32Array<ArrayBuffer>): Promise<Product> {
  if (job.library === 'jax') return openJaxProduct(job, left, right);
  if (job.library === 'studio') await (await import('../libraries/studio')).openStudioBackend(job.backend, job.threads);
  else await (await import('../libraries/stockBackend')).openStockBackend(job.backend);
  const { size, transposeLeft, transposeRight } = job;
  const a = tf.tensor2d(left, [size, size]);
  const b = tf.tensor2d(right, [size, size]);
  const read = async (make: () => tf.Tensor): Promise<Float32Array> => {
    const result = tf.tidy(make);
    const read = await result.data<'float32'>();
    result.dispose();
    return read;
  };
  return {
    run: async () => (await read(() => tf.slice(tf.matMul(a, b, transposeLeft, transposeRight), [0, 0], [1, 1])))[0] ?? Number.NaN,
    values: () => read(() => tf.matMul(a, b, transposeLeft, transposeRight)),
  };
}

async function openJaxProduct({ backend, size, transposeLeft, transposeRight }: MatmulJob, left: Float32Array<ArrayBuffer>, right: Float32Array<ArrayBuffer>): Promise<Product> {
  const { jit, numpy: np } = await import('@jax-js/jax');
  await (await import('../libraries/jax')).openJax(backend);
  const a = np.array(left).reshape([size, size]);
  const b = np.array(right).reshape([size, size]);
  type Operand = typeof a;
  const multiply = jit((x: Operand, y: Operand) => np.dot(transposeLeft ? np.transpose(x) : x, transposeRight ? np.transpose(y) : y));
  return {
    async run() {
      const result = await multiply(a.ref, b.ref).blockUntilReady();
      result.dispose();
      return 0;
    },
    values: () => multiply(a.ref, b.ref).data(),
  };
}

function values(size: number, counter: number): Float32Array<ArrayBuffer> {
  const drawn = new Float32Array(size * size);
  stream(1, 'bench-matrix', counter).fillUniform(drawn);
  return drawn.map((v) => v - 0.5);
}

/** Largest difference in some rows, relative to the largest value there. */
function deviationOf(found: Float32Array, { size, transposeLeft, transposeRight }: MatmulJob, left: Float32Array, right: Float32Array): number {
  let difference = 0;
  let largest = 0;
  for (const row of checkedRows.map((r) => (r + size) % size)) {
    for (let column = 0; column < size; column++) {
      let exact = 0;
      for (let k = 0; k < size; k++) {
        exact += (left[transposeLeft ? k * size + row : row * size + k] ?? 0) * (right[transposeRight ? column * size + k : k * size + column] ?? 0);
      }
      largest = Math.max(largest, Math.abs(exact));
      difference = Math.max(difference, Math.abs(exact - (found[row * size + column] ?? Number.NaN)));
    }
  }
  return difference / largest;
}
