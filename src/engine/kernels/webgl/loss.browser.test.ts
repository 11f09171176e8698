import { grad, losses, mul, relu, scalar, softmax, Reduction, sum, valueAndGrad, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { softmaxCrossEntropy } from '../hooks/softmaxCrossEntropy';
import { deviation, noise, valuesOn } from '../testing/backends';

it.each([[1, 2], [3, 5], [8, 10], [7, 33]])('gives the losses of %i rows and %i classes with their gradient', async (rows, classes) => {
  const lossAndGradient = () => {
    const labels = softmax(noise(1, [rows, classes])) as Tensor2D;
    const weights = noise(2, [rows]);
    // Large logits would overflow the exponential.
    const logits = mul(noise(3, [rows, classes]), scalar(200));
    const { value, grad: gradient } = valueAndGrad((x: Tensor) => sum(mul(weights, softmaxCrossEntropy(labels, x as Tensor2D))))(logits);
    return [softmaxCrossEntropy(labels, logits as Tensor2D), value, gradient];
  };
  const stock = () => {
    const labels = softmax(noise(1, [rows, classes])) as Tensor2D;
    return [losses.softmaxCrossEntropy(labels, mul(noise(3, [rows, classes]), scalar(200)), undefined, 0, Reduction.NONE)];
  };
  const actual = await valuesOn('webgl', lossAndGradient);
  expect(deviation(actual, await valuesOn('cpu', lossAndGradient))).toBeLessThan(1e-5);
  expect(deviation(actual.slice(0, 1), await valuesOn('cpu', stock))).toBeLessThan(1e-5);
});

it.each([[[7]], [[3, 5]], [[2, 3, 4, 5]]])("gives ReLU's gradient of a tensor %j", async (shape) => {
  const gradient = () => [grad((x: Tensor) => sum(mul(relu(x), noise(2, shape))))(noise(1, shape))];
  expect(deviation(await valuesOn('webgl', gradient), await valuesOn('cpu', gradient))).toBe(0);
});
