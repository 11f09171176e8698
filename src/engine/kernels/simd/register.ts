/**
 * Own SIMD kernels for tf.js's WASM backend, several times faster than its own and able to train: compiled from
 * `assembly/`, they work inside tf.js's heap and replace its kernels through the registry, so that every model uses them
 * unchanged. Nothing here knows of models, data or the page.
 */
import { backend, getBackend, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import { registerDilatedGradients } from '../hooks/dilatedGradients';
import { registerReluGradient } from '../hooks/reluGradient';
import { binaryUrl, forSharedHeap } from './binaries';
import { bestVariant, type Variant } from './features';
import { openHeap } from './heap';
import type { KernelModule } from './module';
import { overrides } from './overrides';
import { enableRecording } from './replay/recorder';
import { findKernel } from '../registry';
import { Scratch } from './scratch';
import type { KernelOverride, Simd } from './simd';
import { soloTeam } from './team';
import { startThreadTeam } from './threads/threadTeam';

export interface SimdOptions {
  /** Reads a compiled kernel module: `fetch` in a browser, a file in Node. */
  readonly readBinary: (url: URL) => Promise<BufferSource>;
  /** The build to use; by default the best that this machine can run. */
  readonly variant?: Variant;
  /** Threads to share the work, where the heap can be shared (a cross-origin isolated worker); by default 1. */
  readonly threads?: number;
  /** Cuts the work in as many parts as this many threads would, in one thread: for tests. */
  readonly parts?: number;
}

export interface SimdReport {
  /** null: the machine has no SIMD, nothing was replaced. */
  readonly variant: Variant | null;
  readonly threads: number;
  /** Names of the kernels that were replaced or added. */
  readonly kernels: readonly string[];
  /** Lets only so many of the threads work from now on. */
  limitThreads(threads: number): void;
  /** Puts the former kernels back, ends the helper threads and gives working memory back. */
  restore(): void;
}

/** Replaces the current WASM backend's kernels. The backend must be tf.js's `wasm`, ready and selected. */
export async function registerSimdKernels(options: SimdOptions): Promise<SimdReport> {
  if (getBackend() !== 'wasm') throw new Error(`The SIMD kernels need the wasm backend, not ${getBackend()}.`);
  const variant = options.variant ?? bestVariant();
  if (!variant) return { variant, threads: 1, kernels: [], limitThreads() {}, restore() {} };
  const heap = openHeap(backend());
  const binary = await options.readBinary(binaryUrl(variant));
  const compiled = await WebAssembly.compile(heap.shared ? forSharedHeap(binary) : binary);
  const instance = await WebAssembly.instantiate(compiled, { env: { memory: heap.memory } });
  const module = instance.exports as unknown as KernelModule;
  const scratch = new Scratch(heap);
  const alone = soloTeam(module, options.parts);
  const wanted = heap.shared ? (options.threads ?? 1) : 1;
  // Where a policy or an old browser forbids helpers, one thread gives the same results.
  const team = wanted > 1 ? await startThreadTeam(heap, scratch, compiled, module, wanted).catch(() => alone) : alone;
  const simd: Simd = { heap, scratch, module, team };
  const undo = [
    ...overrides.map((override) => replaceKernel(simd, override)),
    registerReluGradient(),
    registerDilatedGradients(),
    enableRecording(simd),
    () => team.dispose(),
    () => scratch.dispose(),
  ];
  return {
    variant,
    threads: team === alone ? 1 : wanted,
    kernels: overrides.map((override) => override.name),
    limitThreads: (threads) => { team.limit(threads); },
    restore: () => {
      for (const step of undo) step();
    },
  };
}

function replaceKernel(simd: Simd, override: KernelOverride): () => void {
  const kernelName = override.name;
  const previous = findKernel(kernelName, 'wasm');
  if (previous) unregisterKernel(kernelName, 'wasm');
  registerKernel({ kernelName, backendName: 'wasm', kernelFunc: override.create(simd, previous?.kernelFunc) });
  return () => {
    unregisterKernel(kernelName, 'wasm');
    if (previous) registerKernel(previous);
  };
}
