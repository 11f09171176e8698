/** The measure by which backends are compared: one training step of a small convolutional network. */
import * as tf from '@tensorflow/tfjs-core';
import { probeBatch } from '../declarations/benchmark';
import { stream } from './random';
import { medianOf, timesOf, type Repeatable } from './timing';

const shapes = { kernel1: [3, 3, 1, 8], kernel2: [3, 3, 8, 16], dense: [5 * 5 * 16, 10] } as const;
const repeats = 3;

// Each weight of a kernel is used at every place of its output: 26 x 26 and 11 x 11 of them. The way back costs about twice the way forward.
const multiplicationsOfPicture = 26 ** 2 * 3 * 3 * 1 * 8 + 11 ** 2 * 3 * 3 * 8 * 16 + 5 * 5 * 16 * 10;
/** Floating-point operations of a step. */
export const probeOperations = 3 * 2 * probeBatch * multiplicationsOfPicture;

/** One run is one step: forward, backward, update, loss read back. */
export function createStepProbe(): Repeatable {
  const weights = Object.values(shapes).map((shape, i) => tf.tidy(() => tf.variable(noise([...shape], i))));
  const images = noise([probeBatch, 28, 28, 1], 3);
  const labels = tf.tidy(() => tf.cast(tf.oneHot(Array.from({ length: probeBatch }, (_, i) => i % 10), 10), 'float32'));
  return {
    run: () => step(weights, images, labels),
    dispose: () => { tf.dispose([...weights, images, labels]); },
  };
}

/** Median milliseconds of one step on the current backend. */
export async function measureStep(now: () => number): Promise<number> {
  const probe = createStepProbe();
  try {
    return medianOf(await timesOf(probe, { now, fewest: repeats, most: repeats, enoughMs: 0 }));
  } finally {
    probe.dispose();
  }
}

async function step([kernel1, kernel2, dense]: tf.Variable[], images: tf.Tensor, labels: tf.Tensor): Promise<void> {
  if (!kernel1 || !kernel2 || !dense) return;
  const pooled = (x: tf.Tensor, kernel: tf.Tensor) => tf.maxPool(tf.relu(tf.conv2d(x as tf.Tensor4D, kernel as tf.Tensor4D, 1, 'valid')), 2, 2, 'valid');
  const { value, grads } = tf.variableGrads(() => {
    const logits = tf.matMul(tf.reshape(pooled(pooled(images, kernel1), kernel2), [probeBatch, -1]), dense);
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

/** Even noise from -0.1 to 0.1, the same on every device. */
export function noise(shape: number[], index: number): tf.Tensor {
  const values = new Float32Array(tf.util.sizeFromShape(shape));
  stream(1, 'probe', index).fillUniform(values);
  return tf.tensor(values.map((v) => (v - 0.5) / 5), shape);
}
