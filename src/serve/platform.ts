import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { EngineError } from '../engine/errors/failure';
import { bestVariant } from '../engine/kernels/simd/features';
import { inProcessReplica } from '../engine/replicas/inProcess';
import type { Platform } from '../engine/runtime/platform';
import { unshared } from '../engine/runtime/sharedBytes';
import { publicFolder } from './publicFolder';

const require = createRequire(import.meta.url);
const wasmFiles = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm-threaded-simd.wasm'];

/** The engine's platform in Node. @param publicDir the folder `public/` of the repository or a built site. */
export function nodePlatform(publicDir: string = publicFolder): Platform {
  // Node 20 has relaxed SIMD, with which the kernels are about twice as fast, behind a flag.
  if (bestVariant() === 'simd') setFlagsFromString('--experimental-wasm-relaxed-simd');
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    async fetchFile(file, onProgress) {
      try {
        const bytes = Uint8Array.from(await readFile(path.join(publicDir, file)));
        onProgress(1);
        return bytes;
      } catch (error) {
        throw new EngineError('download-failed', { file, reason: error instanceof Error ? error.message : String(error) });
      }
    },
    cache: {
      get: (key) => Promise.resolve(kept.get(key) ?? null),
      set: (key, bytes) => {
        kept.set(key, bytes);
        return Promise.resolve();
      },
    },
    share: unshared,
    wasmPaths: Object.fromEntries(wasmFiles.map((file) => [file, require.resolve(`@tensorflow/tfjs-backend-wasm/wasm-out/${file}`)])),
    readModule: async (url) => Uint8Array.from(await readFile(url)),
    yieldToMessages: () => new Promise((resolve) => setImmediate(resolve)),
    rest: () => new Promise((resolve) => setTimeout(resolve, 1)),
    now: () => performance.now(),
    spawnReplica: inProcessReplica,
  };
}
