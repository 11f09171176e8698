import { add, div, fill, grad, grads, mul, relu, softmax, sub, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import '#gradients';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { softmaxCrossEntropy } from '../../hooks/softmaxCrossEntropy';
import type { SimdReport } from '../register';
import { deviation, numbers, onWasm, openSimdBackend, operand } from '../testing/wasmAndCpu';

let report: SimdReport;
beforeAll(async () => {
  report = await openSimdBackend('simd', 2);
});
afterAll(() => report.restore());
const random = numbers(31);

describe('arithmetic of two operands', () => {
  it('agrees with the cpu backend wherever one repeats itself', async () => {
    const shapes: [number[], number[]][] = [
      [[5, 7], [7]], [[2, 3, 4, 33], [33]], [[9, 8], [1, 8]], [[4000, 10], [10]], [[5, 7], [5, 1]], [[1, 6], [4, 6]], [[3, 1], [1, 9]], [[], [4, 5]],
      [[2, 3, 5], [2, 1, 1]], [[2, 3, 5], [3, 1]], [[2, 3, 4, 5], [2, 1, 4, 1]], [[70_001], [70_001]], [[1], []], [[1, 1, 9], [3, 1, 1, 9]], [[0, 3], [3]],
    ];
    for (const [first, second] of shapes.flatMap(([a, b]) => [[a, b], [b, a]] as const)) {
      const operands = [operand(random, ...first), operand(random, ...second)];
      const all = (a: Tensor, b: Tensor): Tensor[] => [add(a, b), sub(a, b), mul(a, b), div(a, b)];
      expect(await deviation(operands, all), `${String(first)} and ${String(second)}`).toBeLessThan(1e-7);
    }
  });
});

describe('tensors of one value', () => {
  it('have it everywhere', async () => {
    expect(await deviation([], () => [fill([70_001], 0.1), fill([3, 5], -2), fill([], 7), fill([2, 0], 1), fill([3], 2, 'int32')])).toBe(0);
  });
});

describe('the gradient of relu', () => {
  it('agrees with the cpu backend and is 0 at 0', async () => {
    for (const count of [1, 7, 4096, 70_001]) {
      const x = operand(random, count);
      x.values[0] = 0;
      expect(await deviation([x, operand(random, count)], (a, w) => grad((b) => mul(relu(b), w))(a))).toBe(0);
    }
  });
});

describe('softmax cross-entropy', () => {
  const oneHot = (rows: number, classes: number): { values: Float32Array; shape: number[] } => {
    const values = new Float32Array(rows * classes);
    for (let row = 0; row < rows; row++) values[row * classes + random.integer(0, classes - 1)] = 1;
    return { values, shape: [rows, classes] };
  };
  const withGradient = (labels: Tensor, logits: Tensor, weight: Tensor): Tensor[] => [
    softmaxCrossEntropy(labels as Tensor2D, logits as Tensor2D),
    ...grads((z) => mul(softmaxCrossEntropy(labels as Tensor2D, z as Tensor2D), weight))([logits]),
  ];

  it('agrees with the cpu backend, loss and gradient', async () => {
    for (const [rows, classes] of [[1, 2], [128, 10], [17, 4], [2000, 13]] as const) {
      const logits = operand(random, rows, classes);
      logits.values.forEach((value, i) => (logits.values[i] = value * 12));
      expect(await deviation([oneHot(rows, classes), logits, operand(random, rows)], withGradient), `${rows} x ${classes}`).toBeLessThan(1e-5);
    }
  });

  it('stays finite for logits far apart', async () => {
    const logits = { values: Float32Array.of(1000, -1000, 0, 1000), shape: [2, 2] };
    const labels = { values: Float32Array.of(0, 1, 0, 1), shape: [2, 2] };
    const [losses, gradient] = await onWasm([labels, logits, { values: Float32Array.of(1, 1), shape: [2] }], withGradient);
    expect([...(losses ?? [])]).toEqual([2000, 0]);
    expect([...(gradient ?? [])]).toEqual([1, -1, 0, 0]);
  });

  it('has probabilities right to seven digits', async () => {
    const logits = operand(random, 50, 9);
    const [fused, stock] = await onWasm([{ values: new Float32Array(450), shape: [50, 9] }, logits, { values: new Float32Array(50).fill(1), shape: [50] }], (labels, z, weight) => [
      withGradient(labels, z, weight)[1] ?? z,
      softmax(z),
    ]);
    fused?.forEach((value, i) => expect(Math.abs(value - (stock?.[i] ?? 0))).toBeLessThan(3e-7));
  });
});
