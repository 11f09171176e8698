/** The choice of backend: forced, remembered, or by measuring a real training step on every candidate. */
// First of all: the gradients expect its flags.
import * as tf from '@tensorflow/tfjs-core';
import '#gradients';
import { EngineError, toFailure } from '../errors/failure';
import { bestVariant } from '../kernels/simd/features';
import { measurePeak } from '../kernels/simd/peak';
import type { Backend, BackendMeasure, DeviceReport } from '../protocol';
import { openCpu } from './backends/cpu';
import type { OpenBackend, Opened, OpenOptions } from './backends/opening';
import { openWasm } from './backends/wasm';
import { findRenderer, openWebgl } from './backends/webgl';
import { openWebgpu } from './backends/webgpu';
import { cores } from './cores';
import type { Platform } from './platform';
import { measureStep } from './stepProbe';

export { isContextLost, loseContext, onContextLost } from './backends/webgl';
export { limitThreads } from './backends/ownKernels';
export { memoryReport } from './memory';

const openers: Readonly<Record<Backend, OpenBackend>> = { webgl: openWebgl, webgpu: openWebgpu, wasm: openWasm, cpu: openCpu };
const measurable: readonly Backend[] = ['webgl', 'webgpu', 'wasm'];

export interface DeviceChoice {
  readonly backend: Backend | 'auto';
  /** An earlier choice, trusted if its key still fits this device. */
  readonly cached: { readonly backend: Backend; readonly key: string } | null;
  readonly threads: number | null;
  readonly platform: Platform;
}

/**
 * Makes a backend ready for use.
 * Throws `backend-unavailable` where the forced one is missing, `no-backend` where none is left.
 */
export async function openBackend({ backend, cached, threads, platform }: DeviceChoice): Promise<DeviceReport> {
  const options = { threads, platform, allowSoftware: backend !== 'auto' };
  if (backend !== 'auto') return report(backend, await openers[backend](options), [], 'forced', platform);
  if (cached?.key === deviceKey()) {
    const opened = await openers[cached.backend](options).catch(() => null);
    if (opened) return report(cached.backend, opened, [], 'cached', platform);
  }
  return openFastest(options);
}

/** Identifies the device and browser that a measured choice is valid for. */
export function deviceKey(): string {
  const browser = typeof navigator === 'undefined' ? '' : navigator.userAgent;
  return [findRenderer() ?? 'no gpu', `${cores()} cores`, isolated() ? 'isolated' : 'not isolated', browser].join(' | ');
}

async function openFastest(options: OpenOptions): Promise<DeviceReport> {
  const measured: BackendMeasure[] = [];
  let best: { backend: Backend; stepMs: number } | null = null;
  for (const backend of measurable) {
    const measure = await tryBackend(backend, options);
    measured.push(measure);
    if (measure.stepMs !== null && (!best || measure.stepMs < best.stepMs)) best = { backend, stepMs: measure.stepMs };
  }
  const chosen: Backend = best?.backend ?? 'cpu';
  for (const { backend } of measured) if (backend !== chosen && backend in tf.engine().registryFactory) tf.removeBackend(backend);
  if (!best) measured.push({ backend: 'cpu', stepMs: null, note: 'last resort' });
  const opened = await openers[chosen](options).catch(() => {
    throw new EngineError('no-backend', { tried: measured.map((m) => m.backend).join(', ') });
  });
  return report(chosen, opened, measured, 'measured', options.platform);
}

async function tryBackend(backend: Backend, options: OpenOptions): Promise<BackendMeasure> {
  try {
    await openers[backend](options);
    return { backend, stepMs: await measureStep(() => options.platform.now()), note: null };
  } catch (error) {
    return { backend, stepMs: null, note: String(toFailure(error).details.reason ?? error) };
  }
}

async function report(backend: Backend, opened: Opened, measured: readonly BackendMeasure[], chosenBy: DeviceReport['chosenBy'], platform: Platform): Promise<DeviceReport> {
  const peakGflops = backend === 'wasm' ? await peakOf(platform) : null;
  return { protocol: 1, backend, ...opened, crossOriginIsolated: isolated(), cores: cores(), peakGflops, measured, chosenBy, key: deviceKey() };
}

/** Null without SIMD, and where the module cannot be loaded. */
async function peakOf(platform: Platform): Promise<number | null> {
  const variant = bestVariant();
  if (!variant) return null;
  return measurePeak({ variant, readBinary: (url) => platform.readModule(url), now: () => platform.now() }).catch(() => null);
}

function isolated(): boolean {
  return 'crossOriginIsolated' in globalThis && globalThis.crossOriginIsolated;
}
