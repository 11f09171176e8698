/** What the engine's tensors hold in memory. */
import * as tf from '@tensorflow/tfjs-core';
import { asWasmBackend } from '../kernels/simd/replay/wasmBackend';
import type { MemoryReport } from '../protocol';

export function memoryReport(): MemoryReport {
  const memory = tf.memory();
  const gpuBytes = 'numBytesInGPU' in memory && typeof memory.numBytesInGPU === 'number' ? memory.numBytesInGPU : null;
  const heapBytes = tf.getBackend() === 'wasm' ? asWasmBackend(tf.backend()).wasm.HEAPU8.byteLength : null;
  return { tensors: memory.numTensors, bytes: memory.numBytes, gpuBytes, heapBytes };
}
