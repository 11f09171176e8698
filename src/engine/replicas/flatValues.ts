/** The values of many variables in one array, one variable after another. */
import * as tf from '@tensorflow/tfjs-core';
import { valuesInPlace } from '../kernels/simd/replay/recorder';
import type { NamedVariable } from '../runtime/variables';

export const sizeOf = (variables: readonly NamedVariable[]): number => variables.reduce((sum, { variable }) => sum + variable.size, 0);

/** Reads tensors into `flat`; all of them are asked for before anything is waited for. */
export async function gather(tensors: readonly tf.Tensor[], flat: Float32Array): Promise<void> {
  let at = 0;
  for (const values of await Promise.all(tensors.map((tensor) => tensor.data<'float32'>()))) {
    flat.set(values, at);
    at += values.length;
  }
}

/** Assigns the values to the variables, in place where the backend's memory can be written. */
export function scatter(flat: Float32Array, variables: readonly NamedVariable[]): void {
  let at = 0;
  for (const { variable } of variables) {
    const values = flat.subarray(at, at + variable.size);
    at += variable.size;
    const here = valuesInPlace(variable);
    if (here) here.set(values);
    else tf.tidy(() => variable.assign(tf.tensor(Float32Array.from(values), variable.shape)));
  }
}

/** The values as tensors with the shapes of the variables; the caller disposes of them. */
export function tensorsOf(flat: Float32Array, variables: readonly NamedVariable[]): tf.Tensor[] {
  let at = 0;
  return variables.map(({ variable }) => {
    const values = flat.subarray(at, at + variable.size);
    at += variable.size;
    return tf.tensor(values, variable.shape);
  });
}
