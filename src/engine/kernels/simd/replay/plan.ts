import type { DataId, KernelBackend, Tensor } from '@tensorflow/tfjs-core';
import type { Simd } from '../simd';
import type { Entry, Recorded } from './recording';
import { asWasmBackend, fillBlock, forget, standIn, type WasmBackend } from './wasmBackend';

/** A recorded step as a fixed list of kernels on fixed memory: replayed without tape, scopes and allocation. */
export class Plan {
  /** What the step returned; overwritten by every replay, and by other plans' replays too. */
  readonly results: readonly Tensor[];
  readonly #simd: Simd;
  readonly #backend: WasmBackend;
  readonly #recorded: Recorded;
  readonly #lasting: readonly (readonly [Tensor, DataId])[];
  readonly #moves: number;

  /** @param lasting tensors from outside the step that it reads or changes in place */
  constructor(simd: Simd, backend: WasmBackend, recorded: Recorded, results: readonly Tensor[], lasting: readonly Tensor[], moves: number) {
    this.results = results;
    this.#simd = simd;
    this.#backend = backend;
    this.#recorded = recorded;
    this.#lasting = lasting.map((tensor) => [tensor, tensor.dataId]);
    this.#moves = moves;
  }

  /** Whether all that was recorded still lies where it lay, in the backend that runs now. */
  fits(running: KernelBackend): boolean {
    return asWasmBackend(running) === this.#backend && this.#simd.scratch.moves === this.#moves && this.#lasting.every(([tensor, dataId]) => tensor.dataId === dataId && !tensor.isDisposed);
  }

  /** Performs the step again. */
  replay(): void {
    const player = new Player(this.#backend);
    try {
      for (const entry of this.#recorded.entries) player.play(entry);
    } finally {
      player.end();
    }
  }

  /** Forgets the step; its results are no longer valid. */
  dispose(): void {
    // Their memory is the arena's, not the backend's to free.
    const undo = standIn(this.#backend, { disposeData: () => true });
    for (const tensor of this.results) tensor.dispose();
    undo();
    for (const dataId of this.#recorded.made) forget(this.#backend, dataId);
    for (const address of this.#recorded.pinned) this.#simd.heap.release(address);
  }
}

/** Runs entries; tf.js's own kernels get the tensors that they made before, for which it stands in for the backend's methods. */
class Player {
  readonly #backend: WasmBackend;
  #made: readonly DataId[] = [];
  #next = 0;
  #undo: (() => void) | null = null;

  constructor(backend: WasmBackend) {
    this.#backend = backend;
  }

  play(entry: Entry): void {
    if ('work' in entry) {
      entry.work();
      return;
    }
    this.#undo ??= standIn(this.#backend, { write: (values) => this.#recordedTensor(values), incRef: () => undefined, disposeData: () => false });
    const { kernel, inputs, attrs, made } = entry.call;
    this.#made = made;
    this.#next = 0;
    kernel({ inputs, attrs, backend: this.#backend });
  }

  end(): void {
    this.#undo?.();
  }

  #recordedTensor(values: ArrayBufferView | null): DataId {
    const dataId = this.#made[this.#next];
    this.#next += 1;
    if (!dataId) throw new Error('A replayed kernel makes more tensors than before.');
    const data = this.#backend.dataIdMap.get(dataId);
    if (values && data) fillBlock(this.#backend, data.memoryOffset, values);
    return dataId;
  }
}
