import { backend_util, conv2d, fused, grads, mul, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import '#gradients';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Variant } from '../features';
import type { SimdReport } from '../register';
import { cases, deviation, numbers, onWasm, openSimdBackend, operand } from '../testing/wasmAndCpu';

type Padding = 'same' | 'valid' | number | backend_util.ExplicitPadding;
type Convolve = (x: Tensor, filter: Tensor) => Tensor4D;
const variants: readonly Variant[] = ['relaxed', 'simd'];

/** The gradients of sum(conv * weight) with respect to input and filter. */
const gradients = (convolve: Convolve) => (x: Tensor, filter: Tensor, weight: Tensor): Tensor[] =>
  grads((a, b) => mul(convolve(a, b), weight))([x, filter]);

const gradientScale = (gradient: Float32Array | undefined): number => Math.sqrt(gradient?.reduce((total, value) => total + value * value, 0) ?? NaN);

// The cpu backend that they are compared with is slow.
describe.each(variants)('convolution, %s', { timeout: 600_000 }, (variant) => {
  let report: SimdReport;
  beforeAll(async () => {
    report = await openSimdBackend(variant, 2);
  });
  afterAll(() => report.restore());

  const random = numbers(11);
  function arbitrary() {
    const batch = random.integer(1, 5);
    const window = [random.integer(1, 4), random.integer(1, 4)] as const;
    const stride: [number, number] = [random.integer(1, 3), random.integer(1, 3)];
    const channels = random.integer(1, 11);
    const outChannels = random.integer(1, 19);
    const size = [random.integer(4, 11), random.integer(4, 11)] as const;
    const paddings: Padding[] = ['same', 'valid', 1, [[0, 0], [0, 2], [1, 0], [0, 0]], [[0, 0], [3, 4], [4, 3], [0, 0]]];
    let pad = paddings[random.integer(0, 4)] ?? 'same';
    if (pad === 1 && stride[0] + stride[1] > 2) pad = 'same';
    return {
      x: operand(random, batch, ...size, channels),
      filter: operand(random, ...window, channels, outChannels),
      stride, pad, outChannels,
    };
  }

  it('agrees with the cpu backend for random sizes, strides and paddings, forward and backward', async () => {
    for (let i = 0; i < cases(80); i++) {
      const { x, filter, stride, pad } = arbitrary();
      const convolve: Convolve = (a, b) => conv2d(a as Tensor4D, b as Tensor4D, stride, pad as 'same', 'NHWC', 1, typeof pad === 'number' || Array.isArray(pad) ? 'floor' : undefined);
      const label = `${String(x.shape)} * ${String(filter.shape)} / ${String(stride)} ${JSON.stringify(pad)}`;
      expect(await deviation([x, filter], convolve), label).toBeLessThan(1e-5);
      const out = backend_util.computeConv2DInfo(x.shape as never, filter.shape as never, stride, 1, pad, 'floor').outShape;
      expect(await deviation([x, filter, operand(random, ...out)], gradients(convolve)), `gradients ${label}`).toBeLessThan(1e-5);
    }
  });

  it('agrees where tf.js lets windows that are not square reach past a numeric padding', async () => {
    for (const window of [[1, 2], [4, 1], [1, 4]] as const) {
      const convolve: Convolve = (a, b) => conv2d(a as Tensor4D, b as Tensor4D, 1, 1, 'NHWC', 1, 'floor');
      const [x, filter] = [operand(random, 2, 9, 6, 8), operand(random, ...window, 8, 16)];
      const { outShape } = backend_util.computeConv2DInfo([2, 9, 6, 8], [...window, 8, 16], 1, 1, 1, 'floor');
      expect(await deviation([x, filter, operand(random, ...outShape)], gradients(convolve)), String(window)).toBeLessThan(1e-5);
      expect(await deviation([x, filter], convolve), String(window)).toBeLessThan(1e-5);
    }
  });

  it('agrees for dilated windows, with bias and activation', async () => {
    for (let i = 0; i < cases(40); i++) {
      const { x, filter, outChannels } = arbitrary();
      const dilations: [number, number] = [random.integer(1, 3), random.integer(1, 3)];
      const activation = (['relu', 'relu6', 'linear', 'sigmoid'] as const)[i % 4] ?? 'linear';
      const layer = (a: Tensor, b: Tensor, bias: Tensor): Tensor =>
        fused.conv2d({ x: a as Tensor4D, filter: b as Tensor4D, strides: 1, pad: 'same', dilations, bias: bias, activation });
      expect(await deviation([x, filter, operand(random, outChannels)], layer), `${String(x.shape)} ${String(filter.shape)} ${String(dilations)} ${activation}`).toBeLessThan(1e-5);
    }
  });

  it('agrees where a window\'s six values look like neighbours but are not', async () => {
    const [x, filter] = [operand(random, 3, 7, 2, 2), operand(random, 2, 1, 2, 5)];
    const convolve: Convolve = (a, b) => conv2d(a as Tensor4D, b as Tensor4D, 1, 'valid');
    expect(await deviation([x, filter, operand(random, 3, 6, 2, 5)], gradients(convolve))).toBeLessThan(1e-5);
  });

  it('agrees when window, pictures and pixels take several blocks', async () => {
    const [x, filter] = [operand(random, 3, 16, 25, 70), operand(random, 3, 3, 70, 4)];
    const convolve: Convolve = (a, b) => conv2d(a as Tensor4D, b as Tensor4D, 1, 'same');
    expect(await deviation([x, filter], convolve)).toBeLessThan(1e-5);
    expect(await deviation([x, filter, operand(random, 3, 16, 25, 4)], gradients(convolve))).toBeLessThan(1e-5);
  });

  it('agrees by Winograd\'s algorithm for 3 x 3 windows and many channels', async () => {
    for (let i = 0; i < cases(12); i++) {
      const [channels, outChannels] = [4 * random.integer(4, 18), 4 * random.integer(4, 9)];
      const x = operand(random, [1, 2, 9][i % 3] ?? 1, random.integer(4, 9), random.integer(4, 9), channels);
      const filter = operand(random, 3, 3, channels, outChannels);
      const pad = i % 2 ? 'same' : 'valid';
      const convolve: Convolve = (a, b) => conv2d(a as Tensor4D, b as Tensor4D, 1, pad);
      const out = backend_util.computeConv2DInfo(x.shape as never, filter.shape as never, 1, 1, pad).outShape;
      const operands = [x, filter, operand(random, ...out)];
      const label = `${String(x.shape)} * ${String(filter.shape)} ${pad}`;
      expect(await deviation(operands.slice(0, 2), convolve), label).toBeLessThan(1e-5);
      expect(await deviation(operands, gradients(convolve)), `gradients ${label}`).toBeLessThan(1e-5);
    }
  });

  it('has the gradients that differences give: a convolution is linear in either side, so that any step is exact', async () => {
    for (const [window, channels, outChannels, stride] of [[3, 16, 20, 1], [3, 5, 7, 2], [2, 4, 9, 1], [5, 3, 6, 3]] as const) {
      const [x, filter] = [operand(random, 3, 8, 9, channels), operand(random, window, window, channels, outChannels)];
      const weight = operand(random, 3, Math.ceil(8 / stride), Math.ceil(9 / stride), outChannels);
      const convolve: Convolve = (a, b) => conv2d(a as Tensor4D, b as Tensor4D, stride, 'same');
      const [toX, toFilter] = await onWasm([x, filter, weight], gradients(convolve));
      const difference = async (side: 'x' | 'filter', gradient: Float32Array | undefined): Promise<number> => {
        const direction = operand(random, ...(side === 'x' ? x : filter).shape);
        const [ahead, behind] = await Promise.all([1, -1].map(async (sign) => {
          const moved = (at: typeof x): typeof x => ({ ...at, values: at.values.map((value, i) => value + sign * (direction.values[i] ?? 0)) });
          const [out] = await onWasm(side === 'x' ? [moved(x), filter] : [x, moved(filter)], convolve);
          return out?.reduce((total, value, i) => total + value * (weight.values[i] ?? 0), 0) ?? NaN;
        }));
        const along = gradient?.reduce((total, value, i) => total + value * (direction.values[i] ?? 0), 0) ?? NaN;
        return Math.abs(((ahead ?? NaN) - (behind ?? NaN)) / 2 - along) / gradientScale(gradient);
      };
      expect(await difference('x', toX), `input, ${window} x ${window}`).toBeLessThan(1e-4);
      expect(await difference('filter', toFilter), `filter, ${window} x ${window}`).toBeLessThan(1e-4);
    }
  });

  it('gives the same bits however the work is shared', async () => {
    for (const [channels, outChannels] of [[5, 9], [16, 20]] as const) {
      const operands = [operand(random, 11, 9, 9, channels), operand(random, 3, 3, channels, outChannels), operand(random, 11, 9, 9, outChannels)];
      const results: Float32Array[][] = [];
      for (const parts of [1, 2, 3]) {
        report.restore();
        report = await openSimdBackend(variant, parts);
        results.push(await onWasm(operands, gradients((a, b) => conv2d(a as Tensor4D, b as Tensor4D, 1, 'same'))));
      }
      expect(results[1]).toEqual(results[0]);
      expect(results[2]).toEqual(results[0]);
    }
  });
});
