/** Trainable tensors under names that stay the same from run to run, for gradients, optimizers and checkpoints. */
import * as tf from '@tensorflow/tfjs-core';
import { EngineError } from '../errors/failure';
import type { NamedTensor, NamedTensors } from '../formats/safetensors';
import { valuesInPlace } from '../kernels/simd/replay/recorder';

/** TensorFlow.js appends counters to its own variable names, so two networks at once would differ in them; `name` does not. */
export interface NamedVariable {
  readonly name: string;
  readonly variable: tf.Variable;
}

/** Reads tensors by name, waiting for the backend once for all of them. */
export async function readTensors(tensors: Readonly<Record<string, tf.Tensor>>): Promise<NamedTensors> {
  const entries = await Promise.all(
    Object.entries(tensors).map(async ([name, tensor]): Promise<[string, NamedTensor]> => [name, { shape: [...tensor.shape], values: Float32Array.from(await tensor.data()) }]),
  );
  return Object.fromEntries(entries);
}

/** As `readTensors`, but without a copy where the backend's memory can be read: the values hold until memory is next allocated. */
export async function viewTensors(tensors: Readonly<Record<string, tf.Tensor>>): Promise<NamedTensors> {
  const entries = await Promise.all(
    Object.entries(tensors).map(async ([name, tensor]): Promise<[string, NamedTensor]> => [name, { shape: [...tensor.shape], values: valuesInPlace(tensor) ?? (await tensor.data<'float32'>()) }]),
  );
  return Object.fromEntries(entries);
}

/**
 * Assigns saved values to variables of the same names and shapes.
 * Nothing is assigned unless everything fits; otherwise throws `checkpoint-mismatch`. Further tensors are ignored.
 */
export function restoreVariables(variables: readonly NamedVariable[], saved: NamedTensors): void {
  const found = variables.map(({ name, variable }) => {
    const tensor = saved[name];
    if (!tensor) throw new EngineError('checkpoint-mismatch', { expected: `a tensor ${name}`, found: Object.keys(saved).join(', ') });
    if (!tf.util.arraysEqual([...tensor.shape], variable.shape)) {
      throw new EngineError('checkpoint-mismatch', { expected: `${name} [${variable.shape.join()}]`, found: `${name} [${tensor.shape.join()}]` });
    }
    return tensor;
  });
  variables.forEach(({ variable }, i) => {
    const { shape, values } = found[i] ?? { shape: [], values: new Float32Array() };
    tf.tidy(() => variable.assign(tf.tensor(Float32Array.from(values), [...shape])));
  });
}

/** A loss and its gradients; the caller disposes of all of them. */
export interface LossGradients {
  readonly loss: tf.Scalar;
  /** In the order of the variables. */
  readonly gradients: readonly tf.Tensor[];
}

/** Evaluates a scalar loss with its gradient for each variable (reverse-mode differentiation by TensorFlow.js). */
export function lossGradients(loss: () => tf.Scalar, variables: readonly NamedVariable[]): LossGradients {
  const { value, grads } = tf.variableGrads(loss, variables.map((v) => v.variable));
  const gradients = variables.flatMap(({ variable }) => grads[variable.name] ?? []);
  const unrelated = variables.find(({ variable }) => !(variable.name in grads));
  if (unrelated) {
    tf.dispose([value, ...gradients]);
    throw new EngineError('internal', { reason: `the loss does not depend on ${unrelated.name}` });
  }
  return { loss: value, gradients };
}
