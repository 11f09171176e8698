/** Losses that draw embeddings of one person together, for rows of length 1. */
import * as tf from '@tensorflow/tfjs-core';
import type { FaceLoss } from '../declarations/faceTriplet';

/** What the cosines are multiplied by before the softmax: without it vectors of length 1 could never be sure. */
const scale = 16;
/** ArcFace's angle, in radians. */
const angle = 0.5;
const centrePull = 0.5;

/** Squared Euclidean distances of all rows: 2 - 2 cos. @returns [n, n] */
export function squaredDistances(embeddings: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => tf.sub(2, tf.mul(2, tf.matMul(embeddings, embeddings, false, true))));
}

/** What the losses with classes train beside the network. */
export interface ClassWeights {
  /** [dimensions, people] */
  readonly directions: tf.Tensor2D;
  /** [people, dimensions]; null but for the centre loss. */
  readonly centres: tf.Tensor2D | null;
}

/**
 * Mean loss of a batch: softmax over scaled products (Wang et al. 2017 for the scale); with a pull to the centre of each person
 * (Y. Wen et al., "A discriminative feature learning approach", 2016; here the centres follow by the same gradient); or ArcFace's angular
 * margin (J. Deng et al. 2019).
 * @param truth [n, people], one-hot
 */
export function classLoss(loss: Exclude<FaceLoss, 'triplet'>, embeddings: tf.Tensor2D, truth: tf.Tensor2D, { directions, centres }: ClassWeights): tf.Scalar {
  if (loss === 'arcface') return crossEntropy(truth, withAngle(truth, cosines(embeddings, directions)));
  const softmax = crossEntropy(truth, tf.mul(scale, tf.matMul(embeddings, directions)));
  if (centres === null) return softmax;
  const toCentre = tf.sum(tf.square(tf.sub(embeddings, tf.matMul(truth, centres))), 1);
  return tf.add(softmax, tf.mul(centrePull / 2, tf.mean(toCentre)));
}

function cosines(embeddings: tf.Tensor2D, directions: tf.Tensor2D): tf.Tensor2D {
  const lengths = tf.sqrt(tf.add(tf.sum(tf.square(directions), 0, true), 1e-10));
  return tf.matMul(embeddings, tf.div(directions, lengths));
}

/** The cosine of the true person's angle made larger by the margin: cos(a + m) = cos a cos m - sin a sin m. */
function withAngle(truth: tf.Tensor2D, cosine: tf.Tensor2D): tf.Tensor2D {
  const sine = tf.sqrt(tf.relu(tf.sub(1 + 1e-6, tf.square(cosine))));
  const turned = tf.sub(tf.mul(cosine, Math.cos(angle)), tf.mul(sine, Math.sin(angle)));
  return tf.mul(scale, tf.add(cosine, tf.mul(truth, tf.sub(turned, cosine))));
}

function crossEntropy(truth: tf.Tensor2D, logits: tf.Tensor2D): tf.Scalar {
  return tf.mean(tf.sub(tf.logSumExp(logits, 1), tf.sum(tf.mul(truth, logits), 1)));
}
