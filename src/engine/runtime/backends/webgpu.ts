/** The GPU through WebGPU. */
import * as tf from '@tensorflow/tfjs-core';
import type { WebgpuCapabilities } from '../../declarations/capabilities';
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
  const found = await describeWebgpu();
  if (!found) throw unavailable('no WebGPU adapter');
  const { adapter: renderer, software } = found;
  if (software && !allowSoftware) throw unavailable('software GPU');
  await import('@tensorflow/tfjs-backend-webgpu');
  if (!(await tf.setBackend('webgpu').catch(() => false))) throw unavailable('the backend did not start');
  if (!(await computesInFloat32())) throw unavailable('its arithmetic is less than 32-bit');
  registerWebgpuKernels();
  return { threads: 1, simd: false, renderer, software };
};

/** The adapter that WebGPU would compute on; null where there is none. */
export async function describeWebgpu(): Promise<WebgpuCapabilities | null> {
  const adapter = await findAdapter();
  if (!adapter) return null;
  const { info } = adapter;
  const name = info ? [info.vendor, info.architecture, info.description].filter(Boolean).join(' ') : 'WebGPU';
  return { adapter: name, software: (adapter.isFallbackAdapter ?? info?.isFallbackAdapter ?? false) || isSoftwareRenderer(name) };
}

async function findAdapter(): Promise<Adapter | null> {
  if (typeof navigator === 'undefined' || !('gpu' in navigator)) return null;
  const gpu = navigator.gpu as Gpu;
  return gpu.requestAdapter().catch(() => null);
}
