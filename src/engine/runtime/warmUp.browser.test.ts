import { dispose, memory, tidy, type Scalar, type Tensor2D } from '@tensorflow/tfjs-core';
import { expect, it, vi } from 'vitest';
import { optimizerParams } from '../declarations/optimizers';
import { noise, open } from '../kernels/testing/backends';
import { countLaunches } from '../kernels/testing/launches';
import { buildNetwork } from '../models/network';
import { createOptimizer } from '../optim/optimizer';
import { batchAccuracy, softmaxCrossEntropy } from '../train/classification';
import { lossGradients, readTensors } from './variables';
import { warmUp } from './warmUp';

const batch = 128;
const params = Object.fromEntries(optimizerParams('adam').map((p) => [p.name, p.default]));

function start() {
  const network = buildNetwork('mnist/cnn', 1);
  const labels = noise(1, [batch, 10]) as Tensor2D;
  const x = noise(2, [batch, 28, 28, 1]);
  const loss = (step: number): Scalar => softmaxCrossEntropy(labels, network.logits(x, { seed: 1, step }));
  const weights = () => readTensors(Object.fromEntries(network.variables.map(({ name, variable }) => [name, variable])));
  const end = () => {
    dispose([labels, x]);
    network.dispose();
  };
  return { network, labels, x, loss, weights, end };
}

it('compiles all that a step of the CNN needs, and changes nothing', async () => {
  await open('webgl');
  const { network, loss, weights, end } = start();
  const [before, tensors] = [await weights(), memory().numTensors];
  await warmUp({ variables: network.variables, loss: () => loss(1), optimizer: createOptimizer(params) });
  expect(memory().numTensors).toBe(tensors);
  expect(await weights()).toEqual(before);

  const compiling = vi.spyOn(WebGL2RenderingContext.prototype, 'linkProgram');
  const optimizer = createOptimizer(params);
  const { loss: value, gradients } = lossGradients(() => loss(2), network.variables);
  optimizer.apply(network.variables, gradients, 1, 0.01);
  await value.data();
  expect(compiling).not.toHaveBeenCalled();
  compiling.mockRestore();
  dispose([value, ...gradients]);
  optimizer.dispose();
  end();
});

it('takes few launches for an Adam step of the CNN, and compiles nothing from step to step', async () => {
  await open('webgl');
  const { network, labels, x, end } = start();
  const optimizer = createOptimizer(params);
  const perform = (step: number): void => {
    tidy(() => {
      const { gradients } = lossGradients(() => {
        const logits = network.logits(x, { seed: 1, step });
        batchAccuracy(labels, logits);
        return softmaxCrossEntropy(labels, logits);
      }, network.variables);
      optimizer.apply(network.variables, gradients, step, 0.001 / step);
    });
  };
  perform(1);
  perform(2);
  const compiling = vi.spyOn(WebGL2RenderingContext.prototype, 'linkProgram');
  // Composed of stock kernels the step takes about 280.
  expect(countLaunches(() => { perform(3); })).toBeLessThanOrEqual(80);
  expect(compiling).not.toHaveBeenCalled();
  compiling.mockRestore();
  optimizer.dispose();
  end();
});
