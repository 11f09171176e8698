import { add, conv2d, dispose, grads, matMul, maxPool, mul, relu, setBackend, sum, tensor, type Tensor, type Tensor1D, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';
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
    const [channels, outChannels] = wide ? [random.integer(16, 20), random.integer(16, 35)] : [random.integer(1, 6), random.integer(1, 19)];
    const window = wide ? 3 : random.integer(1, 5);
    const operands = [
      operand(random, random.integer(1, 5), random.integer(6, 14), random.integer(6, 14), channels),
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

  it('agree with the stock operations: convolution with pooling', async () => {
    for (let i = 0; i < cases(24); i++) {
      const { operands, strides, pad, label } = arbitrary(i);
      const pool = random.integer(2, 3);
      const poolPad = paddings[random.integer(0, 1)] ?? 'valid';
      await compare(
        operands,
        (x, filter, bias) => convolutionPooled(x as Tensor4D, filter as Tensor4D, bias as Tensor1D, { strides, pad, pool, poolPad }),
        (x, filter, bias) => maxPool(relu<Tensor4D>(add(conv2d(x as Tensor4D, filter as Tensor4D, strides, pad), bias)), pool, pool, poolPad),
        `${label} pool ${pool} ${poolPad}`,
      );
    }
  });
});
