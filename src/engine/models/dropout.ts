/**
 * models: the lessons' networks, built with tfjs-layers. Must not import data, training or experiments.
 *
 * Keras' Dropout, with a mask that is a function of seed, step and layer alone: stock tfjs-layers either draws from
 * `Math.random` or, given a seed, drops the very same units at every step.
 */
import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { dropout } from '../kernels/hooks/dropout';
import { varyingTensor } from '../kernels/simd/replay/recorder';
import { stream } from '../runtime/random';

/** What the random masks of one training step depend on. */
export interface Noise {
  readonly seed: number;
  readonly step: number;
}

export interface DropoutArgs {
  readonly rate: number;
  readonly name: string;
}

/**
 * In training each input is zeroed with probability `rate` and otherwise divided by `1 - rate`; else the identity.
 * G. Hinton et al., "Improving neural networks by preventing co-adaptation of feature detectors", 2012.
 */
export class Dropout extends tfl.layers.Layer {
  // The name under which Keras and tf.js know it in saved models.
  static readonly className = 'Dropout';
  readonly rate: number;
  #noise: { readonly noise: Noise; readonly layer: number } | null = null;

  constructor({ rate, name }: DropoutArgs) {
    super({ name });
    this.rate = rate;
  }

  /** Masks from now on as in this step; `null` switches masking off. `layer` numbers the network's dropout layers. */
  prepare(noise: Noise | null, layer: number): void {
    this.#noise = noise && { noise, layer };
  }

  override computeOutputShape(inputShape: tfl.Shape | tfl.Shape[]): tfl.Shape | tfl.Shape[] {
    return inputShape;
  }

  /** `inputs`: one tensor of any shape. */
  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = inputs instanceof tf.Tensor ? inputs : inputs[0];
    if (!x) throw new TypeError('Dropout needs an input');
    const current = this.#noise;
    if (!current || this.rate === 0) return tf.clone(x);
    const { noise, layer } = current;
    return tf.tidy(() => dropout(x, maskKey(noise, layer), this.rate));
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), rate: this.rate, noise_shape: null, seed: null };
  }
}

/** The key of a layer's mask, int32 [2]: in a recorded step that of the step at which it is replayed. */
export function maskKey(noise: Noise, layer: number): tf.Tensor1D {
  return varyingTensor(() => {
    const words = stream(noise.seed, 'dropout', layer, noise.step);
    return Int32Array.of(words.uint32(), words.uint32());
  });
}
