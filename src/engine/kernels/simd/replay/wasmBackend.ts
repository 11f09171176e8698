/** The parts of tf.js's WASM backend that a recording watches, and how to stand in for them for a while. */
import type { DataId, DataType, KernelBackend, TensorInfo } from '@tensorflow/tfjs-core';

/** What the backend knows of one block of values. */
interface TensorData {
  /** The number under which its C++ part knows the block. */
  readonly id: number;
  readonly shape: number[];
  readonly dtype: DataType;
  memoryOffset: number;
  refCount: number;
}

export interface WasmBackend {
  readonly wasm: {
    readonly HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
    readonly tfjs: { registerTensor(id: number, size: number, memoryOffset: number): void; disposeData(id: number): void };
  };
  readonly dataIdMap: { get(dataId: DataId): TensorData | undefined; delete(dataId: DataId): boolean };
  write(values: ArrayBufferView | null, shape: number[], dtype: DataType): DataId;
  makeOutput(shape: number[], dtype: DataType, memoryOffset?: number, values?: ArrayBufferView): TensorInfo;
  readSync(dataId: DataId, start?: number, end?: number): unknown;
  incRef(dataId: DataId): void;
  disposeData(dataId: DataId, force?: boolean): boolean;
}

export const asWasmBackend = (backend: KernelBackend): WasmBackend => backend as unknown as WasmBackend;

/** Puts methods in place of an object's own until the result is called. */
export function standIn<T extends object>(target: T, methods: Partial<T>): () => void {
  const own = Object.keys(methods).map((name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const);
  Object.assign(target, methods);
  return () => {
    for (const [name, before] of own) {
      if (before) Object.defineProperty(target, name, before);
      else Reflect.deleteProperty(target, name);
    }
  };
}

/** Takes a block out of the backend's books without freeing its memory. */
export function forget(backend: WasmBackend, dataId: DataId): void {
  const data = backend.dataIdMap.get(dataId);
  if (!data) return;
  backend.wasm.tfjs.disposeData(data.id);
  backend.dataIdMap.delete(dataId);
}

/** Copies values to an address of the backend's heap. */
export function fillBlock({ wasm }: WasmBackend, address: number, { buffer, byteOffset, byteLength }: ArrayBufferView): void {
  wasm.HEAPU8.set(new Uint8Array(buffer, byteOffset, byteLength), address);
}
