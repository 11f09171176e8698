/** The first network: two hidden layers and a softmax over the ten digits. */
import { dense, flatten, sequential, softmax } from './layers';

export function mnistSoftmax() {
  return sequential({
    name: 'mnist-softmax',
    layers: [
      flatten({ name: 'flatten', inputShape: [28, 28, 1] }),
      dense({ name: 'dense1', units: 512, activation: 'relu' }),
      dense({ name: 'dense2', units: 512, activation: 'relu' }),
      dense({ name: 'logits', units: 10 }),
      softmax({ name: 'softmax' }),
    ],
  });
}
