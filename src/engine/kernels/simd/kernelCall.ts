import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { fellBack } from './replay/recorder';

/** What tf.js hands to a kernel. */
export type KernelCall = Parameters<KernelFunc>[0];

/** A tensor that the operation always passes. */
export function input(call: KernelCall, name: string): TensorInfo {
  const tensor = call.inputs[name];
  if (!tensor) throw new Error(`The kernel was called without its input ${name}.`);
  return tensor;
}

/** Runs the kernel registered before; throws where there was none. */
export function fallBack(previous: KernelFunc | undefined, call: KernelCall): ReturnType<KernelFunc> {
  if (!previous) throw new Error('This shape is not handled and the WASM backend has no kernel of its own for it.');
  fellBack();
  return previous(call);
}
