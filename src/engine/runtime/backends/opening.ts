/** What every backend's opener takes and tells. */
import type { Platform } from '../platform';

export interface OpenOptions {
  readonly platform: Platform;
  /** Threads asked for; null for as many as there are cores. */
  readonly threads: number | null;
  /** Whether an emulated GPU will do: it trains many times slower than WASM on the same cores. */
  readonly allowSoftware: boolean;
}

/** Where a backend computes. */
export interface Opened {
  readonly threads: number;
  readonly simd: boolean;
  readonly renderer: string | null;
  /** The GPU is emulated by the processor. */
  readonly software: boolean;
}

/** Makes the backend TensorFlow.js's current one; throws `backend-unavailable` where it cannot. */
export type OpenBackend = (options: OpenOptions) => Promise<Opened>;

/** Emulated GPUs, by the names that browsers report: Chrome's SwiftShader, Mesa's llvmpipe, Windows' WARP. */
export function isSoftwareRenderer(renderer: string): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);
}
