import { dispose, grad, memory, mul, relu, scalar, softmax, sum, tidy, valueAndGrad, variable, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { optimizerIds, optimizerParams } from '../../declarations/optimizers';
import { createOptimizer } from '../../optim/optimizer';
import { referenceRule } from '../../optim/testing/reference';
import { softmaxCrossEntropy } from '../hooks/softmaxCrossEntropy';
import { findKernel } from '../registry';
import { deviation, noise, open, valuesOn } from '../testing/backends';
import { updatedKernelName } from '../updatedKernelName';

const adapter = 'gpu' in navigator ? await (navigator.gpu as { requestAdapter(): Promise<unknown> }).requestAdapter() : null;

describe.skipIf(!adapter)('WebGPU', () => {
  it.each(optimizerIds)('updates as the float64 reference does: %s', async (rule) => {
    await open('webgpu');
    expect(findKernel(updatedKernelName(rule), 'webgpu')).toBeDefined();
    const before = memory().numTensors;
    const params = Object.fromEntries(optimizerParams(rule).map((p) => [p.name, p.default]));
    const optimizer = createOptimizer(params);
    const weights = tidy(() => variable(noise(0, [3, 103])));
    const expected = await weights.data<'float32'>();
    const reference = Array.from(expected, () => referenceRule(rule, params));
    for (let step = 1; step <= 4; step++) {
      const gradient = noise(step, [3, 103]);
      const slopes = await gradient.data();
      optimizer.apply([{ name: 'w', variable: weights }], [gradient], step, 0.05);
      expected.forEach((w, k) => { expected[k] = reference[k]?.(w, slopes[k] ?? 0, step, 0.05) ?? 0; });
      dispose(gradient);
    }
    expect(deviation([await weights.data<'float32'>()], [expected])).toBeLessThan(1e-5);
    optimizer.dispose();
    dispose(weights);
    expect(memory().numTensors).toBe(before);
  });

  it.each([[1, 2], [7, 10], [130, 33]])('gives the losses of %i rows and %i classes with their gradient', async (rows, classes) => {
    const compute = () => {
      const labels = softmax(noise(1, [rows, classes])) as Tensor2D;
      const weights = noise(2, [rows]);
      const { value, grad: gradient } = valueAndGrad((x: Tensor) => sum(mul(weights, softmaxCrossEntropy(labels, x as Tensor2D))))(mul(noise(3, [rows, classes]), scalar(200)));
      return [value, gradient];
    };
    expect(deviation(await valuesOn('webgpu', compute), await valuesOn('cpu', compute))).toBeLessThan(1e-5);
  });

  it("gives ReLU's gradient", async () => {
    const gradient = () => [grad((x: Tensor) => sum(mul(relu(x), noise(2, [3, 5, 7]))))(noise(1, [3, 5, 7]))];
    expect(deviation(await valuesOn('webgpu', gradient), await valuesOn('cpu', gradient))).toBe(0);
  });
});
