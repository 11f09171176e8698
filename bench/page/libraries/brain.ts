/** brain.js: dense networks, plain descent after every example, squared error. */
import { NeuralNetwork } from 'brain.js/browser.js';
import { classes, networkOfWorkload } from '../../shared/workloads';
import { randomPictures } from '../pictures';
import type { OpenTrainer } from '../trainer';
import { Unavailable } from '../unavailable';

export const open: OpenTrainer = ({ workload, batch }) => {
  const network = networkOfWorkload(workload);
  const hiddenLayers = network.layers.map((layer) => {
    if (layer.kind !== 'dense') throw new Unavailable('dense layers only');
    return layer.units;
  });
  const { pixels, oneHot } = randomPictures(network, batch);
  const inputs = pixels.length / batch;
  const examples = Array.from({ length: batch }, (_, i) => ({
    input: Array.from(pixels.subarray(i * inputs, (i + 1) * inputs)),
    output: Array.from(oneHot.subarray(i * classes, (i + 1) * classes)),
  }));
  const net = new NeuralNetwork({ hiddenLayers, activation: 'relu', learningRate: 0.001 });
  return Promise.resolve({ step: () => Promise.resolve(net.train(examples, { iterations: 1, errorThresh: 1e-9, log: false }).error) });
};
