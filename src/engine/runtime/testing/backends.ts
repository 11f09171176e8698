/** Opens the backends that Node has, for tests. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import type { Backend } from '../../protocol';
import { openBackend } from '../device';
import type { Platform } from '../platform';
import { scriptedPlatform } from './scriptedPlatform';

const binaries = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm-threaded-simd.wasm'];
const pathOf = (name: string) => fileURLToPath(new URL(`../../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/${name}`, import.meta.url));

export const testPlatform: Platform = scriptedPlatform({
  wasmPaths: Object.fromEntries(binaries.map((name) => [name, pathOf(name)])),
  readModule: async (url) => Uint8Array.from(await readFile(url)),
  now: () => performance.now(),
});

export async function useBackend(backend: Backend): Promise<void> {
  await openBackend({ backend, cached: null, threads: 1, platform: testPlatform });
}

/** Repeats a suite on the reference backend and on the one that people train with. */
export const describeOnBackends = (title: string, suite: (backend: Backend) => void): void => {
  describe.each<Backend>(['cpu', 'wasm'])(`${title} (%s)`, suite);
};
