/** The GPU through WebGPU. */
import * as tf from '@tensorflow/tfjs-core';
import { EngineError } from '../../errors/failure';
import { registerWebgpuKernels } from '../../kernels/webgpu/registerWebgpuKernels';
import { computesInFloat32 } from './float32';
import { isSoftwareRenderer, type OpenBackend } from './opening';

/** The part of WebGPU that tells where it would compute; TypeScript's worker library has no WebGPU yet. */
interface Adapter {
  readonly isFallbackAdapter?: boolean;
  readonly info?: { readonly isFallbackAdapter?: boolean; readonly vendor: string; readonly architecture: string; readonly description: string };
}
interface Gpu {
  requestAdapter(): Promise<Adapter | null>;
}

export const openWebgpu: OpenBackend = async ({ allowSoftware }) => {
  const unavailable = (reason: string) => new EngineError('backend-unavailable', { backend: 'webgpu', reason });
  const adapter = await findAdapter();
  if (!adapter) throw unavailable('no WebGPU adapter');
  const { info } = adapter;
  const renderer = info ? [info.vendor, info.architecture, info.description].filter(Boolean).join(' ') : 'WebGPU';
  const software = (adapter.isFallbackAdapter ?? info?.isFallbackAdapter ?? false) || isSoftwareRenderer(renderer);
  if (software && !allowSoftware) throw unavailable('software GPU');
  await import('@tensorflow/tfjs-backend-webgpu');
  if (!(await tf.setBackend('webgpu').catch(() => false))) throw unavailable('the backend did not start');
  if (!(await computesInFloat32())) throw unavailable('its arithmetic is less than 32-bit');
  registerWebgpuKernels();
  return { threads: 1, simd: false, renderer, software };
};

async function findAdapter(): Promise<Adapter | null> {
  if (typeof navigator === 'undefined' || !('gpu' in navigator)) return null;
  const gpu = navigator.gpu as Gpu;
  return gpu.requestAdapter().catch(() => null);
}
