/** WebAssembly with SIMD and threads as far as the browser has them. */
import * as tf from '@tensorflow/tfjs-core';
import { EngineError } from '../../errors/failure';
import { trainingThreads } from '../cores';
import type { OpenBackend } from './opening';
import { installOwnKernels } from './ownKernels';

const threadsFlag = 'WASM_HAS_MULTITHREAD_SUPPORT';
/** Starting the helper threads takes well under a second; a blocked one would wait for ever. */
const patience = 8_000;

export const openWasm: OpenBackend = async ({ platform, threads }) => {
  if (typeof WebAssembly === 'undefined') throw new EngineError('backend-unavailable', { backend: 'wasm', reason: 'no WebAssembly' });
  const wasm = await import('@tensorflow/tfjs-backend-wasm');
  wasm.setWasmPaths({ ...platform.wasmPaths });
  const wanted = Math.max(1, threads ?? trainingThreads());
  const threaded = wanted > 1 && (await tf.env().getAsync(threadsFlag)) === true;
  try {
    if (!threaded || !(await startThreaded(wasm.setThreadsCount, wanted))) await startSingle();
  } catch (error) {
    throw new EngineError('backend-unavailable', { backend: 'wasm', reason: error instanceof Error ? error.message : String(error) });
  }
  const running = Math.max(1, wasm.getThreadsCount());
  await installOwnKernels(platform, running);
  return { threads: running, simd: (await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) === true, renderer: null, software: false };
};

/** False where the threaded module does not come up, e.g. because a policy forbids its blob: workers. */
async function startThreaded(setThreadsCount: (n: number) => void, wanted: number): Promise<boolean> {
  const factory = tf.findBackendFactory('wasm');
  setThreadsCount(wanted);
  const restoreCores = pretendCores(2 * wanted);
  const timeout = new Promise<false>((resolve) => setTimeout(() => { resolve(false); }, patience));
  const started = await Promise.race([tf.setBackend('wasm').catch(() => false), timeout]);
  restoreCores();
  if (!started) {
    tf.removeBackend('wasm');
    tf.registerBackend('wasm', factory, 2);
  }
  return started;
}

async function startSingle(): Promise<void> {
  tf.env().set(threadsFlag, false);
  if (!(await tf.setBackend('wasm'))) throw new Error('the module did not start');
}

/**
 * TensorFlow.js uses at most half of the cores it sees while it starts (its C++ divides by two, assuming
 * hyper-threads), so one on a machine with two. Shows it `count` cores; the result undoes that.
 */
function pretendCores(count: number): () => void {
  Object.defineProperty(navigator, 'hardwareConcurrency', { value: count, configurable: true });
  return () => { Reflect.deleteProperty(navigator, 'hardwareConcurrency'); };
}
