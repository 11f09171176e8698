import { registerKernel, unregisterKernel, type KernelFunc, type TensorInfo } from '@tensorflow/tfjs-core';
import { findKernel } from './registry';
import { input, type KernelCall } from './simd/kernelCall';

interface Call<Backend> {
  readonly backend: Backend;
  /** The value of an input that the operation always passes. */
  readonly input: (name: string) => TensorInfo;
  /** The value of an input that it may leave out. */
  readonly optional: (name: string) => TensorInfo | null;
  readonly attributes: unknown;
}

/** A kernel of a GPU backend, replaced or added. */
export interface GpuKernel<Backend> {
  readonly name: string;
  /** `stock` runs the kernel registered before, for the cases that the new one leaves to it; throws where there was none. */
  readonly compute: (call: Call<Backend>, stock: () => TensorInfo | TensorInfo[]) => TensorInfo | TensorInfo[];
}

const installed = new Set<unknown>();

/** Puts a kernel into a backend, over the one that is there; once. */
export function install<Backend>(backendName: 'webgl' | 'webgpu', kernel: GpuKernel<Backend>): void {
  if (installed.has(kernel)) return;
  installed.add(kernel);
  const stock = findKernel(kernel.name, backendName);
  if (stock) unregisterKernel(kernel.name, backendName);
  const kernelFunc: KernelFunc = (call) => kernel.compute(callOf<Backend>(call), () => runStock(stock?.kernelFunc, call));
  registerKernel({ ...stock, kernelName: kernel.name, backendName, kernelFunc });
}

function callOf<Backend>(call: KernelCall): Call<Backend> {
  return { backend: call.backend as Backend, input: (name) => input(call, name), optional: (name) => call.inputs[name] ?? null, attributes: call.attrs };
}

function runStock(stock: KernelFunc | undefined, call: KernelCall): TensorInfo | TensorInfo[] {
  if (!stock) throw new Error('The backend has no kernel of its own for this case.');
  return stock(call);
}
