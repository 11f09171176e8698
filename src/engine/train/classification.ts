/** Softmax cross-entropy and accuracy of a classifier: on tensors for training, in float64 for evaluation. */
import * as tf from '@tensorflow/tfjs-core';
import { softmaxCrossEntropy as rowLosses } from '../kernels/hooks/softmaxCrossEntropy';

/**
 * Mean over the batch of -log softmax(logits)[label] (Keras' categorical cross-entropy on a softmax output,
 * computed from the logits, so that it never takes the logarithm of 0).
 * @param labels one-hot [batch, classes] @param logits [batch, classes]
 */
export function softmaxCrossEntropy(labels: tf.Tensor2D, logits: tf.Tensor2D): tf.Scalar {
  return tf.mean<tf.Scalar>(rowLosses(labels, logits));
}

/** Share of the batch whose largest logit is the label's. */
export function batchAccuracy(labels: tf.Tensor2D, logits: tf.Tensor2D): tf.Scalar {
  return tf.mean<tf.Scalar>(tf.cast(tf.equal(tf.argMax(logits, 1), tf.argMax(labels, 1)), 'float32'));
}

/** What a classifier says of a set of examples. */
export interface Predictions {
  readonly step: number;
  readonly classes: number;
  readonly labels: Uint8Array;
  readonly predicted: Uint8Array;
  /** [examples, classes], row by row. */
  readonly probabilities: Float32Array;
  readonly loss: number;
  readonly accuracy: number;
}

/** @param logits [examples, classes], row by row */
export function predictionsOf(logits: Float32Array, labels: Uint8Array, classes: number, step: number): Predictions {
  const count = labels.length;
  const probabilities = new Float32Array(count * classes);
  const predicted = new Uint8Array(count);
  let loss = 0;
  let right = 0;
  for (let i = 0; i < count; i++) {
    const row = logits.subarray(i * classes, (i + 1) * classes);
    const largest = row.indexOf(row.reduce((a, b) => Math.max(a, b), -Infinity));
    const top = row[largest] ?? 0;
    const sum = row.reduce((total, logit) => total + Math.exp(logit - top), 0);
    row.forEach((logit, k) => { probabilities[i * classes + k] = Math.exp(logit - top) / sum; });
    predicted[i] = Math.max(largest, 0);
    const label = labels[i] ?? 0;
    loss += Math.log(sum) - ((row[label] ?? Number.NaN) - top);
    if (largest === label) right += 1;
  }
  return { step, classes, labels, predicted, probabilities, loss: loss / count, accuracy: right / count };
}
