/** Back-propagation layer by layer, for looking at; training computes the same gradients in one go and keeps none in between. */
import * as tf from '@tensorflow/tfjs-core';
import type * as tfl from '@tensorflow/tfjs-layers';
import { Dropout, type Noise } from './dropout';
import { applied } from './forward';
import type { Network } from './network';

/** One example of a batch. */
export interface BatchedExample {
  /** [1, height, width, channels] */
  readonly x: tf.Tensor;
  readonly row: number;
  readonly batchSize: number;
}

export interface LayerPass {
  readonly layer: string;
  readonly type: string;
  /** [1, ...] */
  readonly output: tf.Tensor;
  /** Of the loss with respect to `output`. */
  readonly gradient: tf.Tensor;
}

/**
 * The outputs of all layers but the softmax for one example, and the loss's gradient with respect to each; the first pass is
 * the input itself. Other examples have no part in them, so only this one is computed, behind its rows of the masks.
 *
 * @param slope the loss's gradient [1, classes], given the logits [1, classes]
 * @returns tensors that the caller disposes of
 */
export function layerPasses(network: Network, example: BatchedExample, noise: Noise | null, slope: (logits: tf.Tensor) => tf.Tensor): LayerPass[] {
  const layers = network.model.layers.slice(0, -1);
  return network.masked(noise, () => {
    const passes: LayerPass[] = [];
    tf.tidy(() => {
      const steps = layers.map((layer) => ({ layer, compute: computeOf(layer, example) }));
      const outputs = [example.x];
      for (const { compute } of steps) outputs.push(compute(outputs.at(-1) ?? example.x));
      let gradient = slope(outputs.at(-1) ?? example.x);
      for (let i = layers.length; i >= 0; i--) {
        const output = outputs[i] ?? example.x;
        const { layer, compute } = steps[i - 1] ?? { layer: null, compute: null };
        passes.unshift({ layer: layer?.name ?? 'input', type: layer?.getClassName() ?? 'Input', output: tf.keep(tf.clone(output)), gradient: tf.keep(tf.clone(gradient)) });
        if (compute) gradient = tf.grad(compute)(outputs[i - 1] ?? example.x, gradient);
      }
    });
    return passes;
  });
}

/** The layer for this example alone. A mask depends on the example's place in the batch. */
function computeOf(layer: tfl.layers.Layer, { row, batchSize }: BatchedExample): (x: tf.Tensor) => tf.Tensor {
  if (!(layer instanceof Dropout)) return (x) => applied(layer, x);
  return (x) => {
    const [, ...shape] = x.shape;
    const masks = applied(layer, tf.ones([batchSize, ...shape]));
    return tf.mul(x, tf.slice(masks, [row], [1]));
  };
}
