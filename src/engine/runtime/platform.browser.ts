import wasm from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url';
import wasmSimd from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url';
import wasmThreadedSimd from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.wasm?url';
import { EngineError } from '../errors/failure';
import { browserByteCache } from './byteCache';
import type { Platform } from './platform';
import { unshared } from './sharedBytes';

/** What an engine has to do with other threads. */
type Company = Pick<Platform, 'share' | 'spawnReplica'>;
const alone: Company = {
  share: unshared,
  spawnReplica: () => { throw new EngineError('unsupported', { what: 'replicas in this worker' }); },
};

/** @param baseUrl absolute address of the folder that holds what is in `public/`, with a slash at its end. */
export function browserPlatform(baseUrl: string, { share, spawnReplica }: Company = alone): Platform {
  return {
    fetchFile: (path, onProgress) => download(new URL(path, baseUrl), path, onProgress),
    cache: browserByteCache(),
    share,
    wasmPaths: {
      'tfjs-backend-wasm.wasm': wasm,
      'tfjs-backend-wasm-simd.wasm': wasmSimd,
      'tfjs-backend-wasm-threaded-simd.wasm': wasmThreadedSimd,
    },
    readModule: (url) => download(url, url.pathname, () => undefined),
    yieldToMessages: messageYield(),
    rest: () => new Promise((resolve) => setTimeout(resolve, 1)),
    now: () => performance.now(),
    spawnReplica,
  };
}

async function download(url: URL, file: string, onProgress: (fraction: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const failed = (error: unknown): never => {
    throw new EngineError('download-failed', { file, reason: error instanceof Error ? error.message : String(error) });
  };
  // Own storage keeps what was verified; the browser's must not hand out a file that has changed since.
  const response = await fetch(url, { cache: 'no-cache' }).catch(failed);
  if (!response.ok) return failed(`HTTP ${response.status}`);
  const length = Number(response.headers.get('content-length') ?? 0);
  const parts: Uint8Array[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch(failed);
    if (done) break;
    parts.push(value);
    received += value.length;
    // With Content-Encoding the length counts packed bytes: then the bar only stays at its end for a while.
    if (length > 0) onProgress(Math.min(1, received / length));
  }
  const bytes = new Uint8Array(received);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * A turn of the event loop by MessageChannel: setTimeout is clamped and throttled in hidden pages, animation frames
 * (`tf.nextFrame`) stop there altogether.
 */
function messageYield(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
