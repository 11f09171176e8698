import { getKernelsForBackend, registerKernel, unregisterKernel, type DataId, type KernelConfig, type KernelFunc, type NamedAttrMap, type TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelCall } from '../kernelCall';
import type { Simd } from '../simd';
import type { Work } from '../team';
import type { Arena } from './arena';
import { fillBlock, standIn, type WasmBackend } from './wasmBackend';

/** A kernel of tf.js's own: it is run anew at every replay. */
export interface RepeatedCall {
  readonly kernel: KernelFunc;
  readonly inputs: Readonly<Record<string, TensorInfo>>;
  readonly attrs: NamedAttrMap;
  /** The tensors it made when it was recorded, in order: it writes into the same ones again. */
  readonly made: readonly DataId[];
}

export type Entry = { readonly work: Work } | { readonly call: RepeatedCall };

/** What the kernel that runs now has done so far. */
interface RunningKernel {
  readonly works: Work[];
  fellBack: boolean;
}

/** What a recording yields. */
export interface Recorded {
  readonly entries: readonly Entry[];
  /** Every tensor made meanwhile, also those disposed of: replays need them. */
  readonly made: ReadonlySet<DataId>;
  /** Addresses of constants, which lie outside the arena. */
  readonly pinned: ReadonlySet<number>;
  /** Why the step cannot be replayed; null where it can. */
  readonly obstacle: string | null;
}

/**
 * Watches one step from `begin` to `end`: which kernels run, on which memory. Tensors made meanwhile lie in the arena, where
 * what the step disposes of serves again later in the same step; values that come from JavaScript are taken for constants.
 */
export class Recording {
  readonly #simd: Simd;
  readonly #backend: WasmBackend;
  readonly #arena: Arena;
  readonly #entries: Entry[] = [];
  readonly #made = new Set<DataId>();
  readonly #pinned = new Set<number>();
  #running: RunningKernel | null = null;
  #obstacle: string | null = null;
  #undo: (() => void)[] = [];

  constructor(simd: Simd, backend: WasmBackend, arena: Arena) {
    this.#simd = simd;
    this.#backend = backend;
    this.#arena = arena;
  }

  begin(): void {
    this.#arena.clear();
    this.#simd.team.observer = (work) => { this.#running?.works.push(work); };
    this.#undo = [
      () => { this.#simd.team.observer = null; },
      standIn(this.#backend, this.#watchfulMethods()),
      ...getKernelsForBackend('wasm').map((config) => this.#watch(config)),
    ];
  }

  end(): Recorded {
    for (const step of this.#undo) step();
    this.#undo = [];
    return { entries: this.#entries, made: this.#made, pinned: this.#pinned, obstacle: this.#obstacle };
  }

  /** The step does something that a replay would not: it can only be performed anew. */
  obstruct(reason: string): void {
    this.#obstacle ??= reason;
  }

  /** At every replay the tensor, made of values just now, gets new ones. */
  refresh(dataId: DataId, values: () => Int32Array): void {
    const data = this.#backend.dataIdMap.get(dataId);
    if (data) this.#entries.push({ work: () => { fillBlock(this.#backend, data.memoryOffset, values()); } });
  }

  /** The kernel that runs now left its work to the one registered before, which cannot be replayed piece by piece. */
  fellBack(): void {
    if (this.#running) this.#running.fellBack = true;
  }

  #watch(config: KernelConfig): () => void {
    const { kernelName, backendName, kernelFunc } = config;
    const replace = (by: KernelConfig): void => {
      unregisterKernel(kernelName, backendName);
      registerKernel(by);
    };
    replace({ ...config, kernelFunc: (call) => this.#run(kernelFunc, call) });
    return () => { replace(config); };
  }

  #run(kernel: KernelFunc, call: KernelCall): ReturnType<KernelFunc> {
    // A kernel that calls another one answers for it.
    if (this.#running) return kernel(call);
    const before = this.#made.size;
    const running: RunningKernel = { works: [], fellBack: false };
    this.#running = running;
    try {
      const result = kernel(call);
      const made = [...this.#made].slice(before);
      const { works, fellBack } = running;
      // Without work and new tensors it only gave the same values another name.
      if (works.length === 0 && made.length === 0) return result;
      if (works.length > 0 && !fellBack) this.#entries.push(...works.map((work) => ({ work })));
      else this.#entries.push({ call: { kernel, inputs: infosOf(call.inputs), attrs: call.attrs ?? {}, made } });
      return result;
    } finally {
      this.#running = null;
    }
  }

  #watchfulMethods(): Partial<WasmBackend> {
    const backend = this.#backend;
    const stock = Object.getPrototypeOf(backend) as WasmBackend;
    return {
      write: (values, shape, dtype) => {
        if (dtype === 'string') this.obstruct('text');
        const place = standIn(backend.wasm, { _malloc: (bytes) => this.#allocate(bytes, values !== null) });
        try {
          const dataId = stock.write.call(backend, values, shape, dtype);
          this.#made.add(dataId);
          return dataId;
        } finally {
          place();
        }
      },
      makeOutput: (shape, dtype, memoryOffset, values) => {
        if (memoryOffset !== undefined) this.obstruct('a result of unknown size');
        return stock.makeOutput.call(backend, shape, dtype, memoryOffset, values);
      },
      readSync: (...range) => {
        this.obstruct('values are read in the middle of the step');
        return stock.readSync.apply(backend, range);
      },
      disposeData: (dataId, force) => {
        const data = backend.dataIdMap.get(dataId);
        if (!data || !this.#made.has(dataId)) {
          const gone = stock.disposeData.call(backend, dataId, force);
          if (data && gone) this.obstruct('a tensor from before the step is disposed of');
          return gone;
        }
        data.refCount -= 1;
        if (!force && data.refCount > 0) return false;
        data.refCount = 0;
        if (!this.#pinned.has(data.memoryOffset)) this.#arena.release(data.memoryOffset);
        return true;
      },
    };
  }

  #allocate(bytes: number, constant: boolean): number {
    if (!constant) return this.#arena.allocate(bytes);
    const address = this.#simd.heap.allocate(bytes);
    this.#pinned.add(address);
    return address;
  }
}

/** Optional inputs may be missing; kernels of any number of inputs (AddN, Concat) take a list. */
function infosOf(inputs: Readonly<Record<string, TensorInfo | undefined>>): Record<string, TensorInfo> {
  const infos = Object.entries(inputs).flatMap(([name, tensor]): [string, TensorInfo][] => (tensor ? [[name, { dataId: tensor.dataId, shape: tensor.shape, dtype: tensor.dtype }]] : []));
  return Array.isArray(inputs) ? (infos.map(([, info]) => info) as unknown as Record<string, TensorInfo>) : Object.fromEntries(infos);
}
