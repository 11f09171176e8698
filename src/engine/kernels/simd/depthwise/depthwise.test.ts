import { backend_util, depthwiseConv2d, engine, fused, grads, mul, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import '#gradients';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Variant } from '../features';
import type { SimdReport } from '../register';
import { cases, deviation, numbers, onWasm, openSimdBackend, operand } from '../testing/wasmAndCpu';

type Pair = [number, number];
type Convolve = (x: Tensor, filter: Tensor) => Tensor4D;
const gradients = (convolve: Convolve) => (x: Tensor, filter: Tensor, weight: Tensor): Tensor[] => grads((a, b) => mul(convolve(a, b), weight))([x, filter]);
const outShapeOf = (x: readonly number[], filter: readonly number[], strides: Pair, pad: Padding, dilations: Pair | 1 = 1): number[] =>
  backend_util.computeConv2DInfo(x as never, filter as never, strides, dilations, pad, pad === 'same' || pad === 'valid' ? undefined : 'floor', true).outShape;
type Padding = 'same' | 'valid' | number;

describe.each<Variant>(['relaxed', 'simd'])('depthwise convolution, %s', { timeout: 600_000 }, (variant) => {
  let report: SimdReport;
  beforeAll(async () => {
    report = await openSimdBackend(variant, 2);
  });
  afterAll(() => report.restore());
  const random = numbers(variant === 'simd' ? 81 : 82);

  const arbitrary = () => {
    const [channels, outputs] = [random.integer(1, random.uniform() < 0.2 ? 37 : 11), random.uniform() < 0.6 ? 1 : random.integer(2, 5)];
    const x = operand(random, random.integer(1, 4), random.integer(4, 12), random.integer(4, 12), channels);
    const filter = operand(random, random.integer(1, 4), random.integer(1, 4), channels, outputs);
    const pad = (['same', 'valid', 1] as const)[random.integer(0, 2)] ?? 'same';
    return { x, filter, pad, label: `${String(x.shape)} * ${String(filter.shape)} ${pad}` };
  };

  it('agrees with the cpu backend for any stride and padding, forward and backward', async () => {
    for (let i = 0; i < cases(60); i++) {
      const { x, filter, pad, label } = arbitrary();
      const strides: Pair = [random.integer(1, 3), random.integer(1, 3)];
      const convolve: Convolve = (a, b) => depthwiseConv2d(a as Tensor4D, b as Tensor4D, strides, pad, 'NHWC', 1, pad === 1 ? 'floor' : undefined);
      const outShape = outShapeOf(x.shape, filter.shape, strides, pad);
      if (outShape.some((size) => size < 1)) continue;
      expect(await deviation([x, filter], convolve), `${label} / ${String(strides)}`).toBeLessThan(1e-5);
      expect(await deviation([x, filter, operand(random, ...outShape)], gradients(convolve)), `gradients ${label} / ${String(strides)}`).toBeLessThan(1e-5);
    }
  });

  it('agrees for dilated windows, with bias and activation', async () => {
    for (let i = 0; i < cases(40); i++) {
      const { x, filter, label } = arbitrary();
      const dilations: Pair = [random.integer(1, 3), random.integer(1, 3)];
      const activation = (['relu', 'relu6', 'linear', 'sigmoid'] as const)[i % 4] ?? 'linear';
      const layer = (a: Tensor, b: Tensor, bias: Tensor): Tensor =>
        fused.depthwiseConv2d({ x: a as Tensor4D, filter: b as Tensor4D, strides: 1, pad: 'same', dilations, bias, activation });
      const bias = operand(random, (filter.shape[2] ?? 0) * (filter.shape[3] ?? 0));
      expect(await deviation([x, filter, bias], layer), `${label} dilated ${String(dilations)} ${activation}`).toBeLessThan(1e-5);
    }
  });

  it('agrees on wide pictures with whole lines of channels', async () => {
    const [x, filter] = [operand(random, 3, 14, 23, 70), operand(random, 3, 3, 70, 1)];
    const convolve: Convolve = (a, b) => depthwiseConv2d(a as Tensor4D, b as Tensor4D, 1, 'same');
    expect(await deviation([x, filter], convolve)).toBeLessThan(1e-5);
    expect(await deviation([x, filter, operand(random, 3, 14, 23, 70)], gradients(convolve))).toBeLessThan(1e-5);
  });

  it('has the gradients that differences give, dilated or not: the convolution is linear in either side, so that any step is exact', async () => {
    for (let i = 0; i < cases(20); i++) {
      const { x, filter, pad, label } = arbitrary();
      const strides: Pair = i % 2 ? [1, 1] : [random.integer(1, 3), random.integer(1, 3)];
      const dilations: Pair = i % 2 ? [random.integer(1, 3), random.integer(1, 3)] : [1, 1];
      const outShape = outShapeOf(x.shape, filter.shape, strides, pad, dilations);
      if (outShape.some((size) => size < 1)) continue;
      const weight = operand(random, ...outShape);
      const attributes = { strides, dilations, pad, ...(pad === 1 ? { dimRoundingMode: 'floor' } : {}) };
      const [out, toX, toFilter] = await onWasm([x, filter, weight], (a, b, dy) => [
        mul(engine().runKernel<Tensor>('DepthwiseConv2dNative', { x: a, filter: b }, attributes), dy),
        mul(engine().runKernel<Tensor>('DepthwiseConv2dNativeBackpropInput', { dy, filter: b }, { ...attributes, inputShape: x.shape }), a),
        mul(engine().runKernel<Tensor>('DepthwiseConv2dNativeBackpropFilter', { x: a, dy }, { ...attributes, filterShape: filter.shape }), b),
      ]);
      // sum(conv(x, f) * w) = sum(gradient of x * x) = sum(gradient of f * f).
      const [value = 0, alongX = 0, alongFilter = 0] = [out, toX, toFilter].map((values) => values?.reduce((total, v) => total + v, 0));
      // Every window may lie in the margins: then all is 0.
      const scale = out?.reduce((total, v) => total + Math.abs(v), 1e-9) ?? 0;
      expect(Math.abs(alongX - value) / scale, `input, ${label} / ${String(strides)} ${String(dilations)}`).toBeLessThan(1e-5);
      expect(Math.abs(alongFilter - value) / scale, `filter, ${label} / ${String(strides)} ${String(dilations)}`).toBeLessThan(1e-5);
    }
  });

  it('gives the same bits however the work is shared', async () => {
    for (const [outputs, stride] of [[1, 1], [2, 2]] as const) {
      const operands = [operand(random, 7, 9, 9, 21), operand(random, 3, 3, 21, outputs), operand(random, 7, Math.ceil(9 / stride), Math.ceil(9 / stride), 21 * outputs)];
      const results: Float32Array[][] = [];
      for (const parts of [1, 2, 3]) {
        report.restore();
        report = await openSimdBackend(variant, parts);
        results.push(await onWasm(operands, gradients((a, b) => depthwiseConv2d(a as Tensor4D, b as Tensor4D, stride, 'same'))));
      }
      expect(results[1]).toEqual(results[0]);
      expect(results[2]).toEqual(results[0]);
    }
  });
});
