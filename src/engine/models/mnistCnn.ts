/** The convolutional network: two convolutions, pooling, dropout, and a small classifier on top. */
import { conv2d, dense, dropout, flatten, maxPooling2d, sequential, softmax } from './layers';

export function mnistCnn() {
  return sequential({
    name: 'mnist-cnn',
    layers: [
      conv2d({ name: 'conv1', filters: 32, kernelSize: 3, activation: 'relu', inputShape: [28, 28, 1] }),
      conv2d({ name: 'conv2', filters: 64, kernelSize: 3, activation: 'relu' }),
      maxPooling2d({ name: 'pool', poolSize: 2 }),
      dropout({ name: 'dropout1', rate: 0.25 }),
      flatten({ name: 'flatten' }),
      dense({ name: 'dense1', units: 128, activation: 'relu' }),
      dropout({ name: 'dropout2', rate: 0.5 }),
      dense({ name: 'logits', units: 10 }),
      softmax({ name: 'softmax' }),
    ],
  });
}
