import * as tf from '@tensorflow/tfjs-core';
import { registerWasmKernels } from '../../kernels/registerWasmKernels';
import { registerSimdKernels, type SimdReport } from '../../kernels/simd/register';
import type { Platform } from '../platform';

let installed: { readonly backend: object; readonly report: SimdReport | null } | null = null;

/**
 * Puts the studio's kernels in place of tf.js's in the current WASM backend: composed of stock kernels everywhere, own
 * SIMD code where the machine has it, on as many threads where the heap is shared. They live in one backend's heap, so
 * a new backend gets its own.
 */
export async function installOwnKernels(platform: Platform, threads: number): Promise<void> {
  const backend = tf.backend();
  if (installed?.backend === backend) return;
  installed?.report?.restore();
  registerWasmKernels();
  // Where their module cannot be loaded, the composed kernels train as well, only slower.
  const report = await registerSimdKernels({ readBinary: (url) => platform.readModule(url), threads }).catch(() => null);
  installed = { backend, report };
}

/** Lets the own kernels work on only so many of their threads from now on; nothing on backends without them. */
export function limitThreads(threads: number): void {
  installed?.report?.limitThreads(threads);
}
