import type { DataType, KernelBackend, TensorInfo } from '@tensorflow/tfjs-core';

/** tf.js's WASM heap, in which the kernels read and write tensors without copying them. */
export interface Heap {
  readonly memory: WebAssembly.Memory;
  /** Threads can see the memory. */
  readonly shared: boolean;
  /** Address of `bytes` fresh bytes; throws when the heap cannot grow. */
  allocate(bytes: number): number;
  /** Gives back what `allocate` returned. */
  release(address: number): void;
  /** Address of a tensor's first value. */
  addressOf(tensor: TensorInfo): number;
  /** A new tensor, its values undefined: floats, or with `bool` bytes. */
  output(shape: readonly number[], dtype?: 'float32' | 'bool'): TensorInfo;
}

// Emscripten's handle; tf.js's types leave these out. `asm` is set in the plain build, `wasmMemory` in the threaded one.
interface EmscriptenModule {
  readonly asm?: { readonly memory?: WebAssembly.Memory };
  readonly wasmMemory?: WebAssembly.Memory;
  readonly _malloc: (bytes: number) => number;
  _free(address: number): void;
}

interface WasmBackend {
  readonly wasm: EmscriptenModule;
  getMemoryOffset(dataId: object): number;
  makeOutput(shape: number[], dtype: DataType): TensorInfo;
}

/** Opens the heap of a running WASM backend; throws when this build of tf.js hides its memory. */
export function openHeap(running: KernelBackend): Heap {
  const backend = running as unknown as WasmBackend;
  const module = backend.wasm;
  const memory = module.wasmMemory ?? module.asm?.memory;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('The WASM backend does not expose its memory.');
  // A recording puts its own allocator in the module's place; the module replaces its first `_malloc` when that is called.
  module._free(module._malloc(1));
  const malloc = module._malloc;
  return {
    memory,
    shared: typeof SharedArrayBuffer !== 'undefined' && memory.buffer instanceof SharedArrayBuffer,
    allocate(bytes) {
      // Emscripten returns addresses as signed numbers, and 0 when the heap is full.
      const address = malloc(bytes) >>> 0;
      if (address === 0) throw new Error(`The WASM heap has no ${bytes} bytes left.`);
      return address;
    },
    release: (address) => module._free(address),
    addressOf: (tensor) => backend.getMemoryOffset(tensor.dataId),
    output: (shape, dtype = 'float32') => backend.makeOutput([...shape], dtype),
  };
}
