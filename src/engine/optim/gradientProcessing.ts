/** Clipping and noise: what is done to the gradients of a step before the update rule sees them. */
import * as tf from '@tensorflow/tfjs-core';
import type { Params } from '../declarations/schema';
import { stream } from '../runtime/random';

/** New gradients for those of step `step` (from 1), the caller's to dispose; the same list where nothing is to be done. */
export type GradientProcessing = (gradients: readonly tf.Tensor[], step: number) => readonly tf.Tensor[];

/**
 * Clipping, then noise, as `params.clip`, `clipAt` and `gradientNoise` say; parameters that are missing change nothing.
 * @param seed of the noise
 */
export function gradientProcessing(params: Params, seed: number): GradientProcessing {
  const clip = clipping(params['clip'], Number(params['clipAt']));
  const variance = Number(params['gradientNoise'] ?? 0);
  if (!clip && variance === 0) return (gradients) => gradients;
  return (gradients, step) => tf.tidy(() => {
    const clipped = clip ? clip(gradients) : [...gradients];
    return variance > 0 ? withNoise(clipped, variance, seed, step) : clipped;
  });
}

type Clipping = (gradients: readonly tf.Tensor[]) => tf.Tensor[];

function clipping(kind: Params[string] | undefined, limit: number): Clipping | null {
  switch (kind) {
    case 'value': return (gradients) => gradients.map((gradient) => tf.clipByValue(gradient, -limit, limit));
    case 'norm': return (gradients) => gradients.map((gradient) => tf.mul(gradient, shrinkage([gradient], limit)));
    case 'global-norm': return (gradients) => {
      const factor = shrinkage(gradients, limit);
      return gradients.map((gradient) => tf.mul(gradient, factor));
    };
    default: return null;
  }
}

/**
 * The factor that brings the Euclidean norm of all values together down to `limit`, at most 1. R. Pascanu, T. Mikolov,
 * Y. Bengio, "On the difficulty of training recurrent neural networks", ICML 2013.
 */
function shrinkage(gradients: readonly tf.Tensor[], limit: number): tf.Tensor {
  const norm = tf.sqrt(tf.addN(gradients.map((gradient) => tf.sum(tf.square(gradient)))));
  return tf.div(limit, tf.maximum(norm, limit));
}

/**
 * Gaussian noise of variance `variance / (1 + t)^0.55` in the update after `t` others. A. Neelakantan et al., "Adding
 * gradient noise improves learning for very deep networks", 2015.
 */
function withNoise(gradients: readonly tf.Tensor[], variance: number, seed: number, step: number): tf.Tensor[] {
  const deviation = Math.sqrt(variance / step ** 0.55);
  return gradients.map((gradient, i) => {
    const random = stream(seed, 'gradient-noise', step, i);
    const noise = Float32Array.from({ length: gradient.size }, () => deviation * random.normal());
    return tf.add(gradient, tf.tensor(noise, gradient.shape));
  });
}
