import { util } from '@tensorflow/tfjs-core';
import type { Heap } from '../heap';
import type { Recorded } from './recording';
import { forget, type WasmBackend } from './wasmBackend';

/** After a step that cannot be replayed: moves the tensors that outlive it from the arena to the heap, and forgets the others. */
export function evict(heap: Heap, backend: WasmBackend, { made, pinned }: Recorded): void {
  for (const dataId of made) {
    const data = backend.dataIdMap.get(dataId);
    if (!data) continue;
    const constant = pinned.has(data.memoryOffset);
    if (data.refCount === 0) {
      forget(backend, dataId);
      if (constant) heap.release(data.memoryOffset);
    } else if (!constant) {
      const size = util.sizeFromShape(data.shape);
      const bytes = size * util.bytesPerElement(data.dtype);
      const address = heap.allocate(bytes);
      backend.wasm.HEAPU8.copyWithin(address, data.memoryOffset, data.memoryOffset + bytes);
      backend.wasm.tfjs.disposeData(data.id);
      backend.wasm.tfjs.registerTensor(data.id, size, address);
      data.memoryOffset = address;
    }
  }
}
