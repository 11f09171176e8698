/** What the engine holds while it trains B for long: a steady state allocates nothing. */
import * as tf from '@tensorflow/tfjs-core';
import type { MemoryJob, MemoryResult, MemoryUse } from '../../shared/jobs';
import { openLesson, openStudioBackend } from '../libraries/studio';

/** Steps after which the heap has grown to what it needs. */
const settled = 10;
const looks = 20;

/** Memory in use at even distances, the first after the warm-up. */
export async function watchMemory({ threads, batch, steps }: MemoryJob): Promise<MemoryResult> {
  const trainer = await openLesson('mnist/cnn', batch, await openStudioBackend('wasm', threads));
  const uses: MemoryUse[] = [];
  const every = Math.max(1, Math.floor((steps - settled) / looks));
  for (let step = 1; step <= steps; step++) {
    await trainer.step();
    if (step >= settled && ((step - settled) % every === 0 || step === steps)) uses.push(memoryUse(step));
  }
  return { uses };
}

function memoryUse(step: number): MemoryUse {
  const { numTensors, numBytes } = tf.memory();
  const { wasm } = tf.backend() as unknown as { readonly wasm: { readonly HEAPU8: Uint8Array } };
  return { step, tensors: numTensors, bytes: numBytes, heapBytes: wasm.HEAPU8.buffer.byteLength };
}
