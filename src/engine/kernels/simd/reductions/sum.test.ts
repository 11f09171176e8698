import { mean, sum } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimdReport } from '../register';
import { cases, deviation, numbers, onWasm, openSimdBackend, operand } from '../testing/wasmAndCpu';

describe('sums and means', { timeout: 600_000 }, () => {
  let report: SimdReport;
  beforeAll(async () => {
    report = await openSimdBackend('simd', 2);
  });
  afterAll(() => report.restore());
  const random = numbers(71);

  it('agree with the cpu backend over any dimensions, kept or not', async () => {
    for (let i = 0; i < cases(150); i++) {
      const rank = random.integer(0, 5);
      const shape = Array.from({ length: rank }, () => random.integer(1, rank > 3 ? 7 : 40));
      const axes = shape.map((_, axis) => axis).filter(() => random.uniform() < 0.5);
      const keep = random.uniform() < 0.5;
      const operands = [operand(random, ...shape)];
      // Sums near 0 are rounding errors: relative to what was summed they are small.
      operands[0]?.values.forEach((value, at, all) => (all[at] = value + 2));
      const label = `${String(shape)} over ${String(axes)}`;
      expect(await deviation(operands, (x) => [sum(x, axes, keep), mean(x, axes, keep), mean(x, undefined, keep)]), label).toBeLessThan(1e-5);
    }
  });

  it.each([[[300, 1000], [1]], [[3, 70_001], [0, 1]], [[100, 3, 50, 33], [0, 1, 2]], [[600, 64], [0]], [[2, 5, 30_000], [1]]])(
    'agree over many values: %j over %j', async (shape, axes) => {
      const x = operand(random, ...shape);
      x.values.forEach((value, i) => (x.values[i] = value + 2));
      expect(await deviation([x], (a) => [sum(a, axes), mean(a, axes)])).toBeLessThan(1e-5);
    });

  it.each([[0, [100_000, 3]], [1, [3, 100_000]]])('keep seven digits over 100,000 values of dimension %i', async (axis, shape) => {
    const x = operand(random, ...shape);
    x.values.forEach((value, i) => (x.values[i] = value * value));
    const exact = [0, 0, 0];
    x.values.forEach((value, i) => {
      const at = axis === 0 ? i % 3 : Math.floor(i / 100_000);
      exact[at] = (exact[at] ?? 0) + value;
    });
    const [sums, means] = await onWasm([x], (a) => [sum(a, axis), mean(a, axis)]);
    exact.forEach((value, i) => {
      expect(Math.abs((sums?.[i] ?? 0) / value - 1)).toBeLessThan(1e-6);
      expect(Math.abs(((means?.[i] ?? 0) * 100_000) / value - 1)).toBeLessThan(1e-6);
    });
  });

  it('give the same bits however the work is shared', async () => {
    const x = operand(random, 3, 41, 7, 67);
    const results: Float32Array[][] = [];
    for (const parts of [1, 2, 3]) {
      report.restore();
      report = await openSimdBackend('relaxed', parts);
      results.push(await onWasm([x], (a) => [sum(a), sum(a, [0, 2]), sum(a, 1), mean(a, [1, 3]), sum(a, [0, 1, 2])]));
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });
});
