/** Keeps the measured choice of backend between visits, for as long as browser, processor and protocol stay the same. */
import type { Backend, DeviceReport } from '../../engine/protocol';
import { safeLocalStorage } from '../store/safeLocalStorage';

const name = 'tensor-studio/backend';

export interface CachedBackend {
  readonly backend: Backend;
  readonly key: string;
}

/** The choice of an earlier visit, if any; the engine measures again unless its key is that of this device. */
export function cachedBackend(): CachedBackend | null {
  try {
    const text = safeLocalStorage.getItem(name);
    const stored: unknown = typeof text === 'string' ? JSON.parse(text) : null;
    if (typeof stored !== 'object' || stored === null || !('backend' in stored) || !('key' in stored)) return null;
    const backend = (['webgl', 'webgpu', 'wasm', 'cpu'] as const).find((b) => b === stored.backend);
    return backend && typeof stored.key === 'string' ? { backend, key: stored.key } : null;
  } catch {
    return null;
  }
}

/** Only a measured choice is kept: a forced one says nothing about the device. */
export function keepBackend(report: DeviceReport): void {
  if (report.chosenBy === 'measured') safeLocalStorage.setItem(name, JSON.stringify({ backend: report.backend, key: report.key }));
}

/** The next start of the engine measures again. */
export function forgetBackend(): void {
  safeLocalStorage.removeItem(name);
}
