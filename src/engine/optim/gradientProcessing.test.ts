import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { stream } from '../runtime/random';
import { describeOnBackends, useBackend } from '../runtime/testing/backends';
import { gradientProcessing } from './gradientProcessing';

const values = [[3, -4, 0.5], [0.01, 12]];
const gradients = (): tf.Tensor[] => values.map((row) => tf.tensor1d(row));

function processed(params: Record<string, number | string>, step = 1): number[][] {
  const given = gradients();
  const result = gradientProcessing(params, 7)(given, step);
  const read = result.map((tensor) => [...tensor.dataSync()]);
  tf.dispose([...given, ...(result === given ? [] : result)]);
  return read;
}

const expectClose = (got: number[][], expected: number[][]): void => {
  expected.forEach((row, i) => { row.forEach((value, k) => { expect(got[i]?.[k]).toBeCloseTo(value, 5); }); });
};
const norm = (rows: readonly number[][]): number => Math.hypot(...rows.flat());

describeOnBackends('gradient processing', (backend) => {
  beforeAll(() => useBackend(backend));

  it('gives the very same list where nothing is to be done', () => {
    const given = gradients();
    expect(gradientProcessing({ clip: 'none', gradientNoise: 0 }, 1)(given, 1)).toBe(given);
    expect(gradientProcessing({}, 1)(given, 1)).toBe(given);
    tf.dispose(given);
  });

  it('clips by value, by the norm of each tensor, and by the norm of all', () => {
    const before = tf.memory().numTensors;
    expectClose(processed({ clip: 'value', clipAt: 1 }), [[1, -1, 0.5], [0.01, 1]]);
    const scaled = (row: number[], by: number): number[] => row.map((value) => value * by);
    expectClose(processed({ clip: 'norm', clipAt: 6 }), values.map((row) => scaled(row, Math.min(1, 6 / norm([row])))));
    expectClose(processed({ clip: 'global-norm', clipAt: 6 }), values.map((row) => scaled(row, 6 / norm(values))));
    expectClose(processed({ clip: 'global-norm', clipAt: 100 }), values);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('adds the noise of seed and step after clipping, smaller with every step', () => {
    const noise = (step: number, tensor: number): number[] => {
      const random = stream(7, 'gradient-noise', step, tensor);
      return values[tensor]?.map(() => Math.sqrt(0.3 / step ** 0.55) * random.normal()) ?? [];
    };
    for (const step of [1, 50]) {
      expectClose(processed({ clip: 'value', clipAt: 1, gradientNoise: 0.3 }, step), [[1, -1, 0.5], [0.01, 1]].map((row, i) => row.map((value, k) => value + (noise(step, i)[k] ?? 0))));
    }
  });

  it('leaves a gradient of zeros as it is', () => {
    const zeros = [tf.zeros([3])];
    const result = gradientProcessing({ clip: 'norm', clipAt: 1 }, 1)(zeros, 1);
    expect([...(result[0]?.dataSync() ?? [])]).toEqual([0, 0, 0]);
    tf.dispose([...zeros, ...result]);
  });
});
