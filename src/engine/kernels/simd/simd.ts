import type { KernelFunc } from '@tensorflow/tfjs-core';
import type { Heap } from './heap';
import type { KernelModule } from './module';
import type { Scratch } from './scratch';
import type { Team } from './team';

/** What every kernel works with. */
export interface Simd {
  readonly heap: Heap;
  readonly scratch: Scratch;
  readonly module: KernelModule;
  readonly team: Team;
}

/** A kernel of the WASM backend, replaced or added. */
export interface KernelOverride {
  readonly name: string;
  /** `previous` is the kernel registered before, for the cases that the new one leaves to it; undefined if there was none. */
  create(simd: Simd, previous: KernelFunc | undefined): KernelFunc;
}

/** Scratch of `bytes` for each member of the team; member i's begins i * bytes further. */
export const scratchForAll = (simd: Simd, name: string, bytes: number): number => simd.scratch.get(name, bytes * simd.team.size);
