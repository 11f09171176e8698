/** The update that a run would make next: computed as the training loop computes it, and not made. */
import * as tf from '@tensorflow/tfjs-core';
import type { Batches } from '../data/trainingBatches';
import type { Network } from '../models/network';
import type { Optimizer } from '../optim/optimizer';
import { lossGradients } from '../runtime/variables';
import { softmaxCrossEntropy } from '../train/classification';

export interface NextStep {
  /** The number of the update, from 1. */
  readonly update: number;
  readonly learningRate: number;
  /** Null where the update rule has none. */
  readonly momentum: number | null;
  readonly network: Network;
  readonly optimizer: Optimizer;
  readonly batches: Batches;
  /** Height, width and channels of a picture. */
  readonly picture: readonly [number, number, number];
  readonly classes: number;
  /** Of the dropout masks. */
  readonly seed: number;
}

/** Its tensors; those of weights in the order of the network's variables. */
export interface ComputedStep {
  /** [examples, height, width, channels] */
  readonly x: tf.Tensor4D;
  /** One-hot [examples, classes]. */
  readonly labels: tf.Tensor2D;
  /** [examples, classes] */
  readonly logits: tf.Tensor2D;
  readonly gradients: readonly tf.Tensor[];
  /** What the optimizer gets: the gradients themselves, unless they are clipped or noise is added. */
  readonly processed: readonly tf.Tensor[];
  /** The weights after the update. */
  readonly updated: readonly tf.Tensor[];
}

/** @returns tensors that `disposeStep` frees */
export function computeStep({ update, learningRate, momentum, network, optimizer, batches, picture, classes, seed }: NextStep): ComputedStep {
  const count = batches.count(update);
  const [pictures, oneHot] = [new Float32Array(count * tf.util.sizeFromShape([...picture])), new Float32Array(count * classes)];
  batches.into(update, pictures, oneHot);
  const x = tf.tensor4d(pictures, [count, ...picture]);
  const labels = tf.tensor2d(oneHot, [count, classes]);
  let logits = tf.zeros<tf.Rank.R2>([0, classes]);
  const { loss, gradients } = lossGradients(() => {
    logits.dispose();
    logits = tf.keep(network.logits(x, { seed, step: update }));
    return softmaxCrossEntropy(labels, logits);
  }, network.variables);
  loss.dispose();
  const processed = optimizer.process(gradients, update);
  const updated = network.variables.flatMap((target, i) => {
    const gradient = processed[i];
    if (!gradient) return [];
    const { variable, slots } = optimizer.preview(target, gradient, update, learningRate, momentum);
    tf.dispose(Object.values(slots));
    return [variable];
  });
  return { x, labels, logits, gradients, processed, updated };
}

export function disposeStep({ x, labels, logits, gradients, processed, updated }: ComputedStep): void {
  tf.dispose([x, labels, logits, ...gradients, ...processed, ...updated]);
}
