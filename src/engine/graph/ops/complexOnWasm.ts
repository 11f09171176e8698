/**
 * tf.js's WebAssembly backend has no complex numbers. Here they lie in its memory as pairs of real and imaginary part, the
 * form in which `data()` gives them on every backend.
 */
import { Complex, Imag, Real, registerKernel, type DataId, type DataType, type TensorInfo } from '@tensorflow/tfjs-core';

/** What is needed of the backend. */
interface Memory {
  readSync(dataId: DataId): Float32Array;
  write(values: Float32Array, shape: number[], dtype: DataType): DataId;
}

const partsOf = (memory: Memory, { dataId }: TensorInfo): Float32Array => memory.readSync(dataId);

function floats(memory: Memory, values: Float32Array, shape: number[]): TensorInfo {
  return { dataId: memory.write(values, shape, 'float32'), shape, dtype: 'float32' };
}

registerKernel({
  kernelName: Complex,
  backendName: 'wasm',
  kernelFunc: ({ inputs, backend }) => {
    const memory = backend as Memory;
    const { real, imag } = inputs as unknown as { readonly real: TensorInfo; readonly imag: TensorInfo };
    const [re, im] = [partsOf(memory, real), partsOf(memory, imag)];
    const pairs = Float32Array.from({ length: 2 * re.length }, (_, i) => (i % 2 === 0 ? re : im)[i >> 1] ?? 0);
    return { ...floats(memory, pairs, [...real.shape, 2]), shape: real.shape, dtype: 'complex64' };
  },
});

for (const [kernelName, offset] of [[Real, 0], [Imag, 1]] as const) {
  registerKernel({
    kernelName,
    backendName: 'wasm',
    kernelFunc: ({ inputs, backend }) => {
      const memory = backend as Memory;
      const { input } = inputs as unknown as { readonly input: TensorInfo };
      return floats(memory, partsOf(memory, input).filter((_, i) => i % 2 === offset), input.shape);
    },
  });
}
