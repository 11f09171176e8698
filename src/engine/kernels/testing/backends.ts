/** The same computation on a browser's backends, for comparing their numbers. */
import { dispose, memory, tensor, tidy, util, type Tensor } from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import type { Backend } from '../../protocol';
import { openBackend } from '../../runtime/device';
import { browserPlatform } from '../../runtime/platform.browser';
import { stream } from '../../runtime/random';

/** Makes a backend the current one, software GPUs included. */
export async function open(backend: Backend): Promise<void> {
  await openBackend({ backend, cached: null, threads: 1, platform: browserPlatform(location.href) });
}

/** A tensor of repeatable values in [-1, 1). */
export function noise(index: number, shape: readonly number[]): Tensor {
  const values = new Float32Array(util.sizeFromShape([...shape]));
  stream(1, 'test', index).fillUniform(values);
  return tensor(values.map((v) => 2 * v - 1), [...shape]);
}

/** Values of tensors computed on a backend, which must leave nothing else behind there. */
export async function valuesOn(backend: Backend, compute: () => readonly Tensor[]): Promise<Float32Array[]> {
  await open(backend);
  const before = memory().numTensors;
  const tensors = tidy(() => [...compute()]);
  const values = await Promise.all(tensors.map(async (one) => Float32Array.from(await one.data<'float32'>())));
  dispose(tensors);
  expect(memory().numTensors).toBe(before);
  return values;
}

/** The largest difference of two lists of values, in units of the reference's largest magnitude; NaN where lengths differ. */
export function deviation(values: readonly Float32Array[], reference: readonly Float32Array[]): number {
  return largest(
    reference.map((expected, i) => {
      const actual = values[i];
      return actual?.length === expected.length ? largest(expected.map((v, k) => v - (actual[k] ?? Number.NaN))) / Math.max(1e-30, largest(expected)) : Number.NaN;
    }),
  );
}

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i] ?? 0));
  return most;
}
