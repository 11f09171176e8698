import { registerKernel, unregisterKernel, type KernelFunc, type TensorInfo } from '@tensorflow/tfjs-core';
import { findKernel } from '../registry';
import { input, type KernelCall } from '../simd/kernelCall';
import type { WebglBackend } from './packedTexture';

interface Call {
  readonly backend: WebglBackend;
  /** The value of an input that the operation always passes. */
  readonly input: (name: string) => TensorInfo;
  /** The value of an input that it may leave out. */
  readonly optional: (name: string) => TensorInfo | null;
  readonly attributes: unknown;
}

/** A kernel of the WebGL backend, replaced or added. */
export interface WebglKernel {
  readonly name: string;
  /** `stock` runs the kernel registered before, for the cases that the new one leaves to it; throws where there was none. */
  readonly compute: (call: Call, stock: () => TensorInfo | TensorInfo[]) => TensorInfo | TensorInfo[];
}

const installed = new Set<WebglKernel>();

/** Puts a kernel into the WebGL backend, over the one that is there; once. */
export function install(kernel: WebglKernel): void {
  if (installed.has(kernel)) return;
  installed.add(kernel);
  const stock = findKernel(kernel.name, 'webgl');
  if (stock) unregisterKernel(kernel.name, 'webgl');
  const kernelFunc: KernelFunc = (call) => kernel.compute(callOf(call), () => runStock(stock?.kernelFunc, call));
  registerKernel({ ...stock, kernelName: kernel.name, backendName: 'webgl', kernelFunc });
}

function callOf(call: KernelCall): Call {
  return { backend: call.backend as WebglBackend, input: (name) => input(call, name), optional: (name) => call.inputs[name] ?? null, attributes: call.attrs };
}

function runStock(stock: KernelFunc | undefined, call: KernelCall): TensorInfo | TensorInfo[] {
  if (!stock) throw new Error('The WebGL backend has no kernel of its own for this case.');
  return stock(call);
}
