import * as tf from '@tensorflow/tfjs-core';
import { fillBatch } from '../data/batches';
import { mnistClasses, type LabelledImages } from '../data/mnist';
import type { Network } from '../models/network';
import { predictionsOf, type Predictions } from '../train/classification';

const batch = 100;

/** What a network says of some pictures, resting after every batch. @param examples their indices in `images` */
export async function* predict(network: Network, images: LabelledImages, examples: Uint32Array, step: number): AsyncGenerator<null, Predictions, void> {
  const logits = new Float32Array(examples.length * mnistClasses);
  for (let from = 0; from < examples.length; from += batch) {
    const to = Math.min(examples.length, from + batch);
    const pixels = new Float32Array((to - from) * images.height * images.width);
    fillBatch(images, examples, from, to, pixels, new Float32Array((to - from) * mnistClasses));
    const out = tf.tidy(() => network.logits(tf.tensor(pixels, [to - from, images.height, images.width, 1]), null));
    try {
      logits.set(await out.data(), from * mnistClasses);
    } finally {
      out.dispose();
    }
    yield null;
  }
  return predictionsOf(logits, Uint8Array.from(examples, (i) => images.labels[i] ?? 0), mnistClasses, step);
}
