import {
  abs, add, all, conv2d, dispose, equal, grad, grads, matMul, max, maxPool, mul, relu, setBackend, sub, sum, tensor, tidy,
  type Tensor, type Tensor1D, type Tensor2D, type Tensor4D,
} from '@tensorflow/tfjs-core';
import '#gradients';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Variant } from '../simd/features';
import type { SimdReport } from '../simd/register';
import { cases, numbers, onWasm, openSimdBackend, operand, type Operand } from '../simd/testing/wasmAndCpu';
import type { Activation } from './activation';
import { convolution, convolutionPooled } from './convolution';
import { dense } from './dense';

type Layer = (x: Tensor, weights: Tensor, bias: Tensor) => Tensor;
const variants: readonly Variant[] = ['relaxed', 'simd'];
const paddings = ['same', 'valid'] as const;

const apply = (y: Tensor, activation: Activation): Tensor => (activation === 'relu' ? relu(y) : y);

/** Output of a layer and the gradients of sum(output * output) / 2 for its three inputs. */
const outputAndGradients = (layer: Layer) => (x: Tensor, weights: Tensor, bias: Tensor): Tensor[] =>
  [layer(x, weights, bias), ...grads((a, b, c) => { const y = layer(a, b, c); return mul(sum(mul(y, y)), 0.5); })([x, weights, bias])];

/** What a chain of stock operations gives on the cpu backend. */
async function onCpu(operands: readonly Operand[], layer: Layer): Promise<Float32Array[]> {
  await setBackend('cpu');
  const tensors = operands.map(({ values, shape }) => tensor(values, shape)) as [Tensor, Tensor, Tensor];
  const results = outputAndGradients(layer)(...tensors);
  const values = results.map((result) => Float32Array.from(result.dataSync()));
  dispose([...tensors, ...results]);
  return values;
}

function difference(actual: Float32Array, expected: Float32Array): number {
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-30);
  if (actual.length !== expected.length) return Infinity;
  return expected.reduce((most, value, i) => Math.max(most, Math.abs(value - (actual[i] ?? NaN)) / scale), 0);
}

describe.each(variants)('fused layers, %s', { timeout: 600_000 }, (variant) => {
  let report: SimdReport;
  beforeAll(async () => {
    report = await openSimdBackend(variant, 2);
  });
  afterAll(() => report.restore());

  const random = numbers(71);

  async function compare(operands: readonly Operand[], fused: Layer, stock: Layer, label: string): Promise<void> {
    const expected = await onCpu(operands, stock);
    const actual = await onWasm(operands, outputAndGradients(fused));
    ['output', 'gradient of x', 'gradient of the weights', 'gradient of the bias'].forEach((name, i) => {
      expect(difference(actual[i] ?? new Float32Array(), expected[i] ?? new Float32Array()), `${name}, ${label}`).toBeLessThan(1e-5);
    });
  }

  it('agree with the stock operations: dense', async () => {
    for (let i = 0; i < cases(24); i++) {
      const [rows, inputs, units] = [random.integer(1, 40), random.integer(1, 90), random.integer(1, 40)];
      const activation = i % 2 ? 'relu' : 'linear';
      const operands = [operand(random, rows, inputs), operand(random, inputs, units), operand(random, units)];
      await compare(
        operands,
        (x, kernel, bias) => dense(x as Tensor2D, kernel as Tensor2D, bias as Tensor1D, activation),
        (x, kernel, bias) => apply(add(matMul(x, kernel), bias), activation),
        `${rows} x ${inputs} x ${units} ${activation}`,
      );
    }
  });

  function arbitrary(i: number) {
    const wide = i % 3 === 0;
    const [channels, outChannels] = wide ? [4 * random.integer(4, 6), 4 * random.integer(4, 9)] : [random.integer(1, 6), random.integer(1, 19)];
    const window = wide ? 3 : random.integer(1, 5);
    const operands = [
      operand(random, random.integer(1, 4), random.integer(6, 11), random.integer(6, 11), channels),
      operand(random, window, window, channels, outChannels), operand(random, outChannels),
    ];
    const strides = wide ? 1 : random.integer(1, 2);
    const pad = paddings[random.integer(0, 1)] ?? 'same';
    return { operands, strides, pad, label: `${operands.map(({ shape }) => shape.join('x')).join(' ')} / ${strides} ${pad}` };
  }

  it('agree with the stock operations: convolution', async () => {
    for (let i = 0; i < cases(24); i++) {
      const { operands, strides, pad, label } = arbitrary(i);
      const activation = i % 2 ? 'relu' : 'linear';
      await compare(
        operands,
        (x, filter, bias) => convolution(x as Tensor4D, filter as Tensor4D, bias as Tensor1D, { strides, pad, activation }),
        (x, filter, bias) => apply(add(conv2d(x as Tensor4D, filter as Tensor4D, strides, pad), bias), activation),
        `${label} ${activation}`,
      );
    }
  });

  /** Whether there is anything to pool and rounding cannot decide which value of a window is the largest: another one may come out within 1e-5. */
  async function isSettled([x, filter, bias]: readonly Operand[], sums: Layer, pool: (y: Tensor4D) => Tensor): Promise<boolean> {
    await setBackend('cpu');
    return tidy(() => {
      const y = sums(...[x, filter, bias].map((operand) => tensor(operand?.values ?? [], operand?.shape)) as [Tensor, Tensor, Tensor]) as Tensor4D;
      if (pool(y).size === 0) return false;
      const shaken = add(y, mul(sub(tensor(random.values(y.size), y.shape), 0.5), mul(max(abs(y)), 1e-5)));
      const [places, otherPlaces] = [y, shaken].map((values) => grad((v) => sum(pool(relu(v as Tensor4D))))(values));
      return places !== undefined && otherPlaces !== undefined && all(equal(places, otherPlaces)).dataSync()[0] === 1;
    });
  }

  it('agree with the stock operations: convolution with pooling', async () => {
    for (let i = 0, compared = 0; compared < cases(24); i++) {
      const { operands, strides, pad, label } = arbitrary(i);
      const size = random.integer(2, 3);
      const poolPad = paddings[random.integer(0, 1)] ?? 'valid';
      const sums: Layer = (x, filter, bias) => add(conv2d(x as Tensor4D, filter as Tensor4D, strides, pad), bias);
      const pool = (y: Tensor4D): Tensor => maxPool(y, size, size, poolPad);
      if (!(await isSettled(operands, sums, pool))) continue;
      compared++;
      await compare(
        operands,
        (x, filter, bias) => convolutionPooled(x as Tensor4D, filter as Tensor4D, bias as Tensor1D, { strides, pad, pool: size, poolPad }),
        (x, filter, bias) => pool(relu(sums(x, filter, bias) as Tensor4D)),
        `${label} pool ${size} ${poolPad}`,
      );
    }
  });

  it('have the gradients that differences give', async () => {
    const operands = [operand(random, 2, 9, 10, 16), operand(random, 3, 3, 16, 20), operand(random, 20)];
    const weight = operand(random, 2, 4, 5, 20);
    const layer: Layer = (x, filter, bias) => convolutionPooled(x as Tensor4D, filter as Tensor4D, bias as Tensor1D, { strides: 1, pad: 'same', pool: 2, poolPad: 'valid' });
    const score: Layer = (x, filter, bias) => sum(mul(layer(x, filter, bias), tensor(weight.values, weight.shape)));
    const gradients = await onWasm(operands, (...inputs) => grads((a, b, c) => score(a, b, c))(inputs));
    for (const [side, { values, shape }] of operands.entries()) {
      const direction = operand(random, ...shape);
      // Small, since ReLU and the maximum have kinks; scores are added up in 64 bits.
      const step = 1e-4;
      const scores = await Promise.all([step, -step].map(async (length) => {
        const moved = operands.map((other, i) => (i === side ? { shape, values: values.map((value, j) => value + length * (direction.values[j] ?? 0)) } : other));
        const [y] = await onWasm(moved, layer);
        return y?.reduce((total, value, j) => total + value * (weight.values[j] ?? 0), 0) ?? NaN;
      }));
      const gradient = gradients[side];
      const along = gradient?.reduce((total, value, j) => total + value * (direction.values[j] ?? 0), 0) ?? NaN;
      const size = Math.sqrt(gradient?.reduce((total, value) => total + value * value, 0) ?? NaN);
      expect(Math.abs(((scores[0] ?? NaN) - (scores[1] ?? NaN)) / (2 * step) - along) / size, `operand ${side}`).toBeLessThan(0.02);
    }
  });

  it('give the same bits however the work is shared', async () => {
    const operands = [operand(random, 11, 9, 9, 16), operand(random, 3, 3, 16, 20), operand(random, 20)];
    const layer: Layer = (x, filter, bias) => convolutionPooled(x as Tensor4D, filter as Tensor4D, bias as Tensor1D, { strides: 1, pad: 'same', pool: 2, poolPad: 'same' });
    const results: Float32Array[][] = [];
    for (const parts of [1, 2, 3]) {
      report.restore();
      report = await openSimdBackend(variant, parts);
      results.push(await onWasm(operands, outputAndGradients(layer)));
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });
});
