import { grad, mul, tensor1d, type Tensor } from '@tensorflow/tfjs-core';
import '#gradients';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimdReport } from '../simd/register';
import { deviation, numbers, onWasm, openSimdBackend, operand } from '../simd/testing/wasmAndCpu';
import { dropout } from './dropout';

const drop = (rate: number) => (x: Tensor): Tensor => dropout(x, tensor1d(Int32Array.of(0x12345678, -7), 'int32'), rate);

describe('dropout', () => {
  let report: SimdReport;
  beforeAll(async () => {
    report = await openSimdBackend('simd', 2);
  });
  afterAll(() => report.restore());
  const random = numbers(61);

  it('drops the same values as the cpu backend, bit for bit, forward and backward', async () => {
    for (const [rate, ...shape] of [[0.5, 7], [0.25, 3, 9, 9, 5], [0, 33], [0.9, 128, 700], [0.3, 1]] as const) {
      expect(await deviation([operand(random, ...shape)], drop(rate)), `${rate} of ${String(shape)}`).toBe(0);
      const gradient = (x: Tensor, weight: Tensor): Tensor => grad((a) => mul(drop(rate)(a), weight))(x);
      expect(await deviation([operand(random, ...shape), operand(random, ...shape)], gradient), `gradient, ${rate} of ${String(shape)}`).toBe(0);
    }
  });

  it('gives the same bits however the work is shared', async () => {
    const x = operand(random, 100_003);
    const results: Float32Array[][] = [];
    for (const parts of [1, 2, 3]) {
      report.restore();
      report = await openSimdBackend('relaxed', parts);
      results.push(await onWasm([x], drop(0.5)));
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });
});
