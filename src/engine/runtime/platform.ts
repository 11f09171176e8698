import type { SpawnReplica } from '../replicas/messages';
import type { ShareBytes } from './sharedBytes';

/** What the engine needs from where it runs: a browser worker or Node. Everything else is the same code in both. */
export interface Platform {
  /** Bytes of a file below `public/` (e.g. `datasets/mnist/t10k-labels-idx1-ubyte.gz`), reporting 0..1 while they come; throws `download-failed`. */
  fetchFile(path: string, onProgress: (fraction: number) => void): Promise<Uint8Array<ArrayBuffer>>;
  /** A store of verified, decoded bytes that outlives the page; absent or failing storage just means "not cached". */
  readonly cache: ByteCache;
  /** Holds large bytes in common with the other engines of the page. */
  readonly share: ShareBytes;
  /** Where the WASM backend finds its binaries, one URL or path a file name. */
  readonly wasmPaths: Readonly<Record<string, string>>;
  /** The bytes of a WebAssembly module that lies beside the code. */
  readModule(url: URL): Promise<BufferSource>;
  /** Lets waiting messages be handled; must not be slowed down in hidden pages. */
  yieldToMessages(): Promise<void>;
  /** Lets a millisecond or a few go by. */
  rest(): Promise<void>;
  now(): number;
  /** Another computer of gradients, on a thread of its own where there are threads. */
  readonly spawnReplica: SpawnReplica;
}
export interface ByteCache {
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  set(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}
