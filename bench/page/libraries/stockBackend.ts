/** TensorFlow.js as it comes from npm. */
import * as tf from '@tensorflow/tfjs';
import wasm from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url';
import wasmSimd from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url';
import wasmThreadedSimd from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Backend } from '../../shared/jobs';
import { Unavailable } from '../unavailable';
import { findAdapter } from '../webgpu';

/** Selects the backend; throws `Unavailable` where this browser has it not. */
export async function openStockBackend(backend: Backend): Promise<void> {
  if (backend === 'wasm') {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    setWasmPaths({ 'tfjs-backend-wasm.wasm': wasm, 'tfjs-backend-wasm-simd.wasm': wasmSimd, 'tfjs-backend-wasm-threaded-simd.wasm': wasmThreadedSimd });
  }
  if (backend === 'webgpu') {
    if (!(await findAdapter())) throw new Unavailable('no WebGPU adapter');
    await import('@tensorflow/tfjs-backend-webgpu');
  }
  const ready = await tf.setBackend(backend).catch(() => false);
  if (!ready || tf.getBackend() !== backend) throw new Unavailable(`tf.js has no ${backend} here`);
}
