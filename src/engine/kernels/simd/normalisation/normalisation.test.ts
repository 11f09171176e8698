import { batchNorm as inference, grad, grads, localResponseNormalization, mul, ones, reshape, type Rank, type Tensor, type Tensor1D, type Tensor4D } from '@tensorflow/tfjs-core';
import '#gradients';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchNorm } from '../../hooks/batchNorm';
import { layerNorm } from '../../hooks/layerNorm';
import type { Variant } from '../features';
import type { SimdReport } from '../register';
import { cases, deviation, numbers, onWasm, openSimdBackend, operand, type Operand } from '../testing/wasmAndCpu';

describe.each<Variant>(['relaxed', 'simd'])('normalisation, %s', { timeout: 600_000 }, (variant) => {
  let report: SimdReport;
  beforeAll(async () => {
    report = await openSimdBackend(variant, 2);
  });
  afterAll(() => report.restore());
  const random = numbers(variant === 'simd' ? 91 : 92);

  const rows = (): number[] => [[random.integer(12, 40)], [random.integer(4, 9), random.integer(3, 9)], [random.integer(2, 4), random.integer(2, 7), random.integer(3, 7)]][random.integer(0, 2)] ?? [12];
  const arbitrary = (fewest = 1): Operand => operand(random, ...rows(), random.integer(fewest, random.uniform() < 0.3 ? 70 : 11));
  const positive = (given: Operand): Operand => ({ ...given, values: given.values.map((value) => Math.abs(value) + 0.1) });

  type Normalise = (x: Tensor, scale: Tensor, offset: Tensor) => Tensor;
  const gradients = (normalise: Normalise) => (x: Tensor, scale: Tensor, offset: Tensor, weight: Tensor): Tensor[] =>
    grads((a, b, c) => mul(normalise(a, b, c), weight))([x, scale, offset]);
  const batch: Normalise = (x, scale, offset) => batchNorm(x, scale as Tensor1D, offset as Tensor1D, 1e-3).y;
  const layer: Normalise = (x, scale, offset) => layerNorm(x, scale as Tensor1D, offset as Tensor1D, 1e-3);

  // Of two or three values nearly all is taken away, and a single sum may be near 0: what is left is rounding errors in either
  // backend. So layers have eight columns at least, and the few gradients of narrower batches a wider margin.
  it.each([['batch', batch], ['layer', layer]] as const)('of a %s agrees with the cpu backend, forward and backward', async (kind, normalise) => {
    for (let i = 0; i < cases(60); i++) {
      const x = arbitrary(kind === 'layer' ? 8 : 1);
      const columns = x.shape.at(-1) ?? 1;
      const [scale, offset] = [operand(random, columns), operand(random, columns)];
      expect(await deviation([x, scale, offset], normalise), String(x.shape)).toBeLessThan(1e-5);
      expect(await deviation([x, scale, offset, operand(random, ...x.shape)], gradients(normalise)), `gradients ${String(x.shape)}`).toBeLessThan(columns < 8 ? 1e-3 : 1e-5);
    }
  });

  it('takes the moments of a batch in many chunks, far from 0', async () => {
    for (const [count, columns] of [[3000, 7], [700, 65], [5, 9000]] as const) {
      const x = operand(random, count, columns);
      x.values.forEach((value, i) => (x.values[i] = 100 + value));
      const [y, mean, variance] = await onWasm([x], (a) => {
        const out = batchNorm(a, ones([columns]), ones([columns]), 1e-3);
        return [out.y, out.mean, out.variance];
      });
      for (let c = 0; c < columns; c += 13) {
        const column = Array.from({ length: count }, (_, r) => x.values[r * columns + c] ?? 0);
        const middle = column.reduce((a, b) => a + b) / count;
        const spread = column.reduce((total, value) => total + (value - middle) ** 2, 0) / count;
        expect(Math.abs((mean?.[c] ?? 0) / middle - 1)).toBeLessThan(1e-6);
        expect(Math.abs((variance?.[c] ?? 0) / spread - 1)).toBeLessThan(1e-4);
        expect(Math.abs((y?.[c] ?? 0) - ((x.values[c] ?? 0) - middle) / Math.sqrt(spread + 1e-3) - 1)).toBeLessThan(1e-4);
      }
    }
  });

  it('by given moments agrees with the cpu backend, scale and offset given or not', async () => {
    for (let i = 0; i < cases(20); i++) {
      const x = arbitrary();
      const vector = (): Operand => operand(random, x.shape.at(-1) ?? 1);
      const given = [x, vector(), positive(vector()), vector(), vector()];
      expect(await deviation(given, (a, mean, variance, offset, scale) => [
        inference(a, mean as Tensor1D, variance as Tensor1D, offset as Tensor1D, scale as Tensor1D),
        inference(a, mean as Tensor1D, variance as Tensor1D),
      ]), String(x.shape)).toBeLessThan(1e-5);
    }
  });

  it('of neighbouring channels agrees with the cpu backend, forward and backward', async () => {
    for (let i = 0; i < cases(40); i++) {
      const x = operand(random, random.integer(1, 3), random.integer(1, 5), random.integer(1, 5), random.integer(1, 23));
      const [radius, bias, alpha, beta] = [random.integer(0, 5), 0.5 + random.uniform(), random.uniform(), 0.1 + random.uniform()];
      const normalise = (a: Tensor): Tensor4D => localResponseNormalization(a as Tensor4D, radius, bias, alpha, beta);
      expect(await deviation([x], normalise), `${String(x.shape)} ${radius}`).toBeLessThan(1e-5);
      const weight = operand(random, ...x.shape);
      expect(await deviation([x, weight], (a, w) => grad((b) => mul(normalise(b), w))(a)), `gradient ${String(x.shape)} ${radius}`).toBeLessThan(1e-5);
    }
  });

  it('has the gradients that differences give', async () => {
    const shape = [6, 5];
    const local: Normalise = (x) => reshape(localResponseNormalization(reshape<Rank.R4>(x, [1, 1, 6, 5]), 2, 1, 0.3, 0.75), shape);
    const given = [operand(random, ...shape), operand(random, 5), operand(random, 5), operand(random, ...shape)] as const;
    for (const normalise of [batch, layer, local]) {
      const used = normalise === local ? 1 : 3;
      const exact = await onWasm(given, (x, scale, offset, weight) => grads((...parts) => mul(normalise(parts[0] ?? x, parts[1] ?? scale, parts[2] ?? offset), weight))([x, scale, offset].slice(0, used)));
      for (let part = 0; part < used; part++) {
        const direction = random.values(given[part]?.values.length ?? 0);
        const at = async (step: number): Promise<number> => {
          const moved = given.map((g, i) => (i === part ? { ...g, values: g.values.map((value, j) => value + step * (direction[j] ?? 0)) } : g));
          const [y] = await onWasm(moved, (x, scale, offset) => normalise(x, scale, offset));
          return y?.reduce((total, value, i) => total + value * (given[3].values[i] ?? 0), 0) ?? NaN;
        };
        const slope = ((await at(1e-2)) - (await at(-1e-2))) / 2e-2;
        const along = exact[part]?.reduce((total, value, i) => total + value * (direction[i] ?? 0), 0) ?? NaN;
        const size = Math.sqrt(exact[part]?.reduce((total, value) => total + value * value, 0) ?? NaN);
        expect(Math.abs(slope - along) / size, `part ${part}`).toBeLessThan(3e-3);
      }
    }
  });

  it('gives the same bits however the work is shared', async () => {
    const given = [operand(random, 3, 10, 13, 33), operand(random, 33), operand(random, 33), operand(random, 3, 10, 13, 33)];
    const local: Normalise = (x) => localResponseNormalization(x as Tensor4D, 2);
    // As text: comparing long arrays value by value takes seconds.
    const results: string[][] = [];
    for (const parts of [1, 2, 3]) {
      report.restore();
      report = await openSimdBackend(variant, parts);
      const values = await onWasm(given, (x, scale, offset, weight) => [
        batch(x, scale, offset), layer(x, scale, offset), local(x, scale, offset),
        ...gradients(batch)(x, scale, offset, weight), ...gradients(layer)(x, scale, offset, weight), grad((a) => mul(local(a, scale, offset), weight))(x),
      ]);
      results.push(values.map((array) => array.join()));
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });
});
