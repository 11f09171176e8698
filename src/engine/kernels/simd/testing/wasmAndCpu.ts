/** For tests in Node: the WASM backend with the SIMD kernels on it, beside tf.js's cpu backend as the reference. */
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { dispose, engine, setBackend, tensor, type Tensor } from '@tensorflow/tfjs-core';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Variant } from '../features';
import { registerSimdKernels, type SimdReport } from '../register';

// Node 20 knows relaxed SIMD only behind this flag; later versions ignore it.
setFlagsFromString('--experimental-wasm-relaxed-simd');

/** Opens the WASM backend and replaces its kernels; the report's `restore` undoes it. */
export async function openSimdBackend(variant: Variant, parts = 1): Promise<SimdReport> {
  const packageFile = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json');
  if (!('wasm' in engine().registry)) setWasmPaths(`${dirname(packageFile)}/dist/`);
  await setBackend('wasm');
  return registerSimdKernels({ readBinary: (url) => readFile(url), variant, parts });
}

/** Numbers of a small repeatable generator (mulberry32). */
export function numbers(seed: number): { uniform(): number; integer(low: number, high: number): number; values(count: number): Float32Array } {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    uniform,
    integer: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
    values: (count) => Float32Array.from({ length: count }, () => 2 * uniform() - 1),
  };
}

/** How many random cases a test takes: `KERNEL_CASES` for the long run. */
export const cases = (usual: number): number => Number(process.env['KERNEL_CASES'] ?? usual);

export interface Operand {
  readonly values: Float32Array;
  readonly shape: number[];
}

/** Values in [-1, 1) of the given shape. */
export function operand(random: ReturnType<typeof numbers>, ...shape: number[]): Operand {
  return { values: random.values(shape.reduce((a, b) => a * b, 1)), shape };
}

async function runOn(backendName: string, operands: readonly Operand[], compute: (...tensors: Tensor[]) => Tensor | Tensor[]): Promise<Operand[]> {
  await setBackend(backendName);
  const tensors = operands.map(({ values, shape }) => tensor(values, shape));
  const results = [compute(...tensors)].flat();
  const read = results.map((result) => ({ values: Float32Array.from(result.dataSync()), shape: result.shape }));
  dispose(results);
  dispose(tensors);
  return read;
}

/**
 * The largest difference between what `compute` gives on the wasm and on the cpu backend, relative to the result's
 * largest value; infinite when the shapes differ or a value is not finite.
 */
export async function deviation(operands: readonly Operand[], compute: (...tensors: Tensor[]) => Tensor | Tensor[]): Promise<number> {
  const expected = await runOn('cpu', operands, compute);
  const actual = await runOn('wasm', operands, compute);
  let worst = 0;
  expected.forEach(({ values, shape }, i) => {
    const other = actual[i];
    if (other?.shape.join() !== shape.join()) worst = Infinity;
    const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-30);
    values.forEach((value, j) => {
      const difference = Math.abs(value - (other?.values[j] ?? NaN)) / scale;
      if (!(difference <= worst)) worst = Number.isNaN(difference) ? Infinity : difference;
    });
  });
  return worst;
}

/** The values that `compute` gives on the wasm backend. */
export async function onWasm(operands: readonly Operand[], compute: (...tensors: Tensor[]) => Tensor | Tensor[]): Promise<Float32Array[]> {
  return (await runOn('wasm', operands, compute)).map(({ values }) => values);
}
