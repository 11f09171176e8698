import { fused, matMul, mul, type Tensor } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Variant } from '../features';
import type { SimdReport } from '../register';
import { cases, deviation, numbers, onWasm, openSimdBackend, operand } from '../testing/wasmAndCpu';

const variants: readonly Variant[] = ['relaxed', 'simd'];

describe.each(variants)('matrix products, %s', { timeout: 600_000 }, (variant) => {
  let report: SimdReport;
  beforeAll(async () => {
    report = await openSimdBackend(variant, 2);
  });
  afterAll(() => report.restore());

  it('agree with the cpu backend for random sizes, transpositions and batches', async () => {
    const random = numbers(1);
    for (let i = 0; i < cases(150); i++) {
      const [rows, depth, width] = [random.integer(1, 40), random.integer(1, 70), random.integer(1, 40)];
      const [transposeA, transposeB] = [random.uniform() < 0.5, random.uniform() < 0.5];
      const batch = random.integer(1, 3);
      const a = operand(random, random.uniform() < 0.5 ? batch : 1, ...(transposeA ? [depth, rows] : [rows, depth]));
      const b = operand(random, batch, ...(transposeB ? [width, depth] : [depth, width]));
      const product = (x: Tensor, y: Tensor): Tensor => matMul(x, y, transposeA, transposeB);
      expect(await deviation([a, b], product), `${String(a.shape)} ${transposeA} x ${String(b.shape)} ${transposeB}`).toBeLessThan(1e-5);
    }
  });

  it('agree when the inner dimension and the rows take several blocks', async () => {
    const random = numbers(2);
    for (const [transposeA, transposeB] of [[false, false], [true, false], [false, true], [true, true]] as const) {
      const b = operand(random, ...(transposeB ? [29, 1100] : [1100, 29]));
      for (const rows of [203, 283]) {
        const a = operand(random, ...(transposeA ? [1100, rows] : [rows, 1100]));
        expect(await deviation([a, b], (x, y) => matMul(x, y, transposeA, transposeB)), `${rows} ${transposeA} ${transposeB}`).toBeLessThan(1e-5);
      }
    }
  });

  it('add the bias and apply the activation once, after the last block', async () => {
    const random = numbers(3);
    for (const activation of ['linear', 'relu', 'relu6', 'sigmoid'] as const) {
      for (const depth of [9, 700]) {
        const operands = [operand(random, 13, depth), operand(random, depth, 21), operand(random, 21)];
        const layer = (a: Tensor, b: Tensor, bias: Tensor): Tensor => fused.matMul({ a: mul(a, 3), b, transposeA: false, transposeB: false, bias, activation });
        expect(await deviation(operands, layer), `${activation} ${depth}`).toBeLessThan(1e-5);
      }
    }
  });

  it('gives the same bits however the work is shared', async () => {
    const random = numbers(4);
    for (const [rows, depth, width] of [[64, 600, 10], [5, 90, 120], [130, 33, 65]] as const) {
      const operands = [operand(random, rows, depth), operand(random, depth, width)];
      const two = await onWasm(operands, (a, b) => matMul(a, b));
      report.restore();
      report = await openSimdBackend(variant, 1);
      expect(await onWasm(operands, (a, b) => matMul(a, b))).toEqual(two);
      report.restore();
      report = await openSimdBackend(variant, 2);
    }
  });
});
