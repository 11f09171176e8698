/** The measure by which backends are compared: one training step of a small convolutional network. */
import * as tf from '@tensorflow/tfjs-core';
import { stream } from './random';

const batch = 32;
const shapes = { kernel1: [3, 3, 1, 8], kernel2: [3, 3, 8, 16], dense: [5 * 5 * 16, 10] } as const;
const repeats = 3;

/** Median milliseconds of one step (forward, backward, update, loss read back) on the current backend. */
export async function measureStep(now: () => number): Promise<number> {
  const weights = Object.values(shapes).map((shape, i) => tf.tidy(() => tf.variable(noise([...shape], i))));
  const images = noise([batch, 28, 28, 1], 3);
  const labels = tf.tidy(() => tf.cast(tf.oneHot(Array.from({ length: batch }, (_, i) => i % 10), 10), 'float32'));
  const times: number[] = [];
  for (let i = 0; i <= repeats; i++) {
    const start = now();
    await step(weights, images, labels);
    // The first step compiles shaders and grows the heap.
    if (i > 0) times.push(now() - start);
  }
  tf.dispose([...weights, images, labels]);
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
}

async function step([kernel1, kernel2, dense]: tf.Variable[], images: tf.Tensor, labels: tf.Tensor): Promise<void> {
  if (!kernel1 || !kernel2 || !dense) return;
  const pooled = (x: tf.Tensor, kernel: tf.Tensor) => tf.maxPool(tf.relu(tf.conv2d(x as tf.Tensor4D, kernel as tf.Tensor4D, 1, 'valid')), 2, 2, 'valid');
  const { value, grads } = tf.variableGrads(() => {
    const logits = tf.matMul(tf.reshape(pooled(pooled(images, kernel1), kernel2), [batch, -1]), dense);
    return tf.losses.softmaxCrossEntropy<tf.Tensor, tf.Scalar>(labels, logits);
  });
  for (const weight of [kernel1, kernel2, dense]) {
    tf.tidy(() => {
      const gradient = grads[weight.name];
      if (gradient) weight.assign(tf.sub(weight, tf.mul(gradient, 0.01)));
    });
  }
  await value.data();
  tf.dispose([value, grads]);
}

function noise(shape: number[], index: number): tf.Tensor {
  const values = new Float32Array(tf.util.sizeFromShape(shape));
  stream(1, 'probe', index).fillUniform(values);
  return tf.tensor(values.map((v) => (v - 0.5) / 5), shape);
}
