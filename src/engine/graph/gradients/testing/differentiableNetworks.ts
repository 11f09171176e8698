/** As `differentiable`: convolution, pooling, losses. */
import type { Differentiable } from './differentiable';

const image = { shape: [1, 5, 3, 2] } as const;
/** Added to the image, it keeps the largest of each window the largest. */
const ramp = Array.from({ length: 30 }, (_, i) => (i * 17) % 30);

const convolutions = ([['VALID', 1], ['SAME', 1], ['SAME', 2]] as const).map(([padding, stride]): Differentiable => ({
  name: `conv2d ${padding} by ${stride}`, inputs: [image, { shape: [3, 2, 2, 2] }],
  build: (tf, x, filter) => tf.nn.conv2d(x, filter, { strides: [1, stride, stride, 1], padding }),
}));
const pools = (['VALID', 'SAME'] as const).flatMap((padding) =>
  (['maxPool', 'avgPool'] as const).map((pool): Differentiable => ({
    name: `${pool} ${padding}`, inputs: [image],
    build: (tf, x) => tf.nn[pool](tf.add(x, tf.reshape(tf.constant(ramp), [...image.shape])), { ksize: [1, 2, 2, 1], strides: [1, 2, 2, 1], padding }),
  })),
);

export const differentiableNetworks: readonly Differentiable[] = [
  ...convolutions,
  ...pools,
  { name: 'biasAdd', inputs: [{ shape: [2, 3] }, { shape: [3] }], build: (tf, x, b) => tf.nn.biasAdd(x, b) },
  {
    name: 'softmax cross entropy', inputs: [{ shape: [2, 3] }],
    build: (tf, logits) => tf.nn.softmaxCrossEntropyWithLogits({ labels: tf.constant([[0.2, 0.3, 0.5], [0, 1, 0]]), logits: logits }),
  },
  { name: 'sparse softmax cross entropy', inputs: [{ shape: [2, 3] }], build: (tf, logits) => tf.nn.sparseSoftmaxCrossEntropyWithLogits({ labels: [2, 0], logits: logits }) },
  { name: 'sigmoid cross entropy', inputs: [{ shape: [3], low: 0.1 }], build: (tf, logits) => tf.nn.sigmoidCrossEntropyWithLogits({ labels: tf.constant([0, 1, 0.4]), logits: logits }) },
];
