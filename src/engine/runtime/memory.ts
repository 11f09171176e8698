/** What the engine's tensors hold in memory. */
import * as tf from '@tensorflow/tfjs-core';
import type { MemoryReport } from '../protocol';

export function memoryReport(): MemoryReport {
  const memory = tf.memory();
  const gpuBytes = 'numBytesInGPU' in memory && typeof memory.numBytesInGPU === 'number' ? memory.numBytesInGPU : null;
  return { tensors: memory.numTensors, bytes: memory.numBytes, gpuBytes };
}
