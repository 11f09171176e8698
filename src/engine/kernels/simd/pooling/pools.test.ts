import { avgPool, grad, maxPool, mul, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import '#gradients';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimdReport } from '../register';
import { cases, deviation, numbers, onWasm, openSimdBackend, operand } from '../testing/wasmAndCpu';

type Pool = (x: Tensor) => Tensor4D;
const gradientOf = (pool: Pool) => (x: Tensor, weight: Tensor): Tensor => grad((a) => mul(pool(a), weight))(x);

describe('pooling', { timeout: 600_000 }, () => {
  let report: SimdReport;
  beforeAll(async () => {
    report = await openSimdBackend('simd', 2);
  });
  afterAll(() => report.restore());
  const random = numbers(21);

  it.each(['max', 'average'] as const)('of the %s agrees with the cpu backend, forward and backward, windows overlapping or not', async (kind) => {
    for (let i = 0; i < cases(100); i++) {
      const x = operand(random, random.integer(1, 4), random.integer(4, 9), random.integer(4, 9), random.integer(1, 9));
      const window: [number, number] = [random.integer(1, 4), random.integer(1, 4)];
      const strides: [number, number] = [random.integer(1, 3), random.integer(1, 3)];
      const pad = random.uniform() < 0.5 ? 'same' : 'valid';
      const pool: Pool = (a) => (kind === 'max' ? maxPool : avgPool)(a as Tensor4D, window, strides, pad);
      const label = `${String(x.shape)} ${String(window)} / ${String(strides)} ${pad}`;
      expect(await deviation([x], pool), label).toBeLessThan(1e-5);
      // tf.js's average gradient divides by the whole window at the margins; TensorFlow does not (next test).
      if (kind === 'average' && pad === 'same') continue;
      const out = pad === 'same'
        ? [Math.ceil((x.shape[1] ?? 0) / strides[0]), Math.ceil((x.shape[2] ?? 0) / strides[1])]
        : [Math.ceil(((x.shape[1] ?? 0) - window[0] + 1) / strides[0]), Math.ceil(((x.shape[2] ?? 0) - window[1] + 1) / strides[1])];
      const weight = operand(random, x.shape[0] ?? 0, ...out, x.shape[3] ?? 0);
      expect(await deviation([x, weight], gradientOf(pool)), `gradient ${label}`).toBeLessThan(1e-5);
    }
  });

  it('gives the average its true gradient at the margins', async () => {
    const x = operand(random, 1, 3, 3, 1);
    const ones = { values: new Float32Array(9).fill(1), shape: [1, 3, 3, 1] };
    const [gradient] = await onWasm([x, ones], gradientOf((a) => avgPool(a as Tensor4D, 3, 1, 'same')));
    // A corner lies in four windows: its own of 4 values, two of 6 and one of 9.
    expect(gradient?.[0]).toBeCloseTo(1 / 4 + 2 / 6 + 1 / 9, 6);
    expect(gradient?.reduce((a, b) => a + b)).toBeCloseTo(9, 5);
  });

  it('routes ties to the first maximum, and windows that are all negative to theirs', async () => {
    const picture = { values: Float32Array.of(-3, -3, -1, -2, -3, -3, -2, -1), shape: [1, 2, 4, 1] };
    const weight = { values: Float32Array.of(5, 7), shape: [1, 1, 2, 1] };
    const [gradient] = await onWasm([picture, weight], gradientOf((a) => maxPool(a as Tensor4D, 2, 2, 'valid')));
    expect([...(gradient ?? [])]).toEqual([5, 0, 7, 0, 0, 0, 0, 0]);
  });
});
