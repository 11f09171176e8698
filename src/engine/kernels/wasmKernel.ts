/**
 * kernels: what TensorFlow.js's stock WASM backend lacks, gets wrong or does slowly, one kernel a file, composed of
 * stock kernels or written on its heap. Must not import models or training.
 */
import { getKernel, registerKernel, unregisterKernel, type KernelConfig, type KernelFunc, type TensorInfo } from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

export interface Call<Inputs, Attributes> {
  readonly inputs: Inputs;
  readonly attrs: Attributes;
  readonly heap: Heap;
}

/** A kernel of ours: `stock` is what stood in its place before, for the cases it leaves alone. */
export interface WasmKernel<Inputs, Attributes> {
  readonly name: string;
  readonly compute: (call: Call<Inputs, Attributes>, stock: () => TensorInfo) => TensorInfo;
}

type Backend = Pick<BackendWasm, 'makeOutput' | 'typedArrayFromHeap' | 'incRef' | 'disposeData'>;

/** The backend's memory and its other kernels. The caller disposes of every tensor that it makes. */
export class Heap {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  make(shape: readonly number[]): TensorInfo {
    return this.#backend.makeOutput([...shape], 'float32');
  }

  /** The tensor's values in place. Making tensors may move the heap, so take views last. */
  view(tensor: TensorInfo): Float32Array {
    const view = this.#backend.typedArrayFromHeap(tensor);
    if (view instanceof Float32Array) return view;
    throw new TypeError(`expected float32, found ${tensor.dtype}`);
  }

  /** The same values under another shape and one more owner. */
  share(tensor: TensorInfo, shape: readonly number[] = tensor.shape): TensorInfo {
    this.#backend.incRef(tensor.dataId);
    return { dataId: tensor.dataId, shape: [...shape], dtype: tensor.dtype };
  }

  run(kernel: string, inputs: Readonly<Record<string, TensorInfo>>, attrs: Readonly<Record<string, unknown>>): TensorInfo {
    return call(find(kernel)?.kernelFunc ?? missing(kernel), inputs, this.#backend, attrs);
  }

  dispose(...tensors: readonly TensorInfo[]): void {
    for (const tensor of tensors) this.#backend.disposeData(tensor.dataId);
  }
}

const installed = new Set<unknown>();

/** Puts a kernel into the WASM backend, over the one that is there; once. */
export function install<Inputs, Attributes>(kernel: WasmKernel<Inputs, Attributes>): void {
  if (installed.has(kernel)) return;
  installed.add(kernel);
  const { name, compute } = kernel;
  const stock = find(name);
  if (stock) unregisterKernel(name, 'wasm');
  registerKernel({
    // With the stock kernel's set-up and tear-down, which must still happen for the cases left to it.
    ...stock,
    kernelName: name,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const wasm = backend as Backend;
      return compute({ inputs: inputs as Inputs, attrs: attrs as Attributes, heap: new Heap(wasm) }, () => call(stock?.kernelFunc ?? missing(name), inputs, wasm, attrs ?? {}));
    },
  });
}

function call(kernel: KernelFunc, inputs: object, backend: Backend, attrs: object): TensorInfo {
  const result = kernel({ inputs: inputs as Record<string, TensorInfo>, backend, attrs: attrs as Record<string, never> });
  if (Array.isArray(result)) throw new TypeError('a kernel with several outputs');
  return result;
}

function find(name: string): KernelConfig | undefined {
  return getKernel(name, 'wasm');
}

function missing(name: string): never {
  throw new Error(`the WASM backend has no kernel ${name}`);
}
