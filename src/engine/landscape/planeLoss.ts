import * as tf from '@tensorflow/tfjs-core';
import { fillBatch } from '../data/batches';
import { mnistClasses, type LabelledImages } from '../data/mnist';
import type { Network } from '../models/network';
import { softmaxCrossEntropy } from '../train/classification';
import type { WeightSlot } from './weightVector';

const batch = 100;

export interface PlaneLoss {
  /** Mean loss with the weights centre + x u + y v; rests after every batch. */
  at(x: number, y: number): AsyncGenerator<null, number, void>;
  /** Mean loss with these weights. */
  of(weights: Float32Array): AsyncGenerator<null, number, void>;
  dispose(): void;
}

export interface PlaneLossOptions {
  /** Its weights are changed. */
  readonly network: Network;
  /** Where each variable of the network lies in the vectors. */
  readonly layout: readonly WeightSlot[];
  readonly centre: Float32Array;
  readonly directions: readonly [Float32Array, Float32Array];
  readonly images: LabelledImages;
  /** Their indices in `images`. */
  readonly examples: Uint32Array;
}

/** The loss of a classifier over some pictures as a function of a place on a plane through its weights, without dropout. */
export function planeLoss({ network, layout, centre, directions, images, examples }: PlaneLossOptions): PlaneLoss {
  const slots = layout.map(({ shape, from, to }) => {
    const partOf = (vector: Float32Array): tf.Tensor => tf.tensor(vector.slice(from, to), [...shape]);
    return { partOf, origin: partOf(centre), u: partOf(directions[0]), v: partOf(directions[1]) };
  });
  const pictures = batchesOf(images, examples);

  const assign = (value: (slot: (typeof slots)[number]) => tf.Tensor): void => {
    slots.forEach((slot, i) => { tf.tidy(() => network.variables[i]?.variable.assign(value(slot))); });
  };

  async function* mean(): AsyncGenerator<null, number, void> {
    let sum = 0;
    for (const { x, y, count } of pictures) {
      const loss = tf.tidy(() => softmaxCrossEntropy(y, network.logits(x, null)));
      try {
        sum += ((await loss.data<'float32'>())[0] ?? Number.NaN) * count;
      } finally {
        loss.dispose();
      }
      yield null;
    }
    const value = sum / examples.length;
    // Far out, scores are beyond 32 bits; whoever draws wants an order.
    return Number.isNaN(value) ? Infinity : value;
  }

  return {
    async *at(x, y) {
      assign(({ origin, u, v }) => tf.add(origin, tf.add(tf.mul(u, x), tf.mul(v, y))));
      return yield* mean();
    },
    async *of(weights) {
      assign(({ partOf }) => partOf(weights));
      return yield* mean();
    },
    dispose() {
      tf.dispose([...slots.flatMap(({ origin, u, v }) => [origin, u, v]), ...pictures.flatMap(({ x, y }) => [x, y])]);
    },
  };
}

interface PictureBatch {
  readonly x: tf.Tensor4D;
  readonly y: tf.Tensor2D;
  readonly count: number;
}

function batchesOf(images: LabelledImages, examples: Uint32Array): readonly PictureBatch[] {
  const batches: PictureBatch[] = [];
  for (let from = 0; from < examples.length; from += batch) {
    const to = Math.min(examples.length, from + batch);
    const count = to - from;
    const pixels = new Float32Array(count * images.height * images.width);
    const labels = new Float32Array(count * mnistClasses);
    fillBatch(images, examples, from, to, pixels, labels);
    batches.push({ x: tf.tensor4d(pixels, [count, images.height, images.width, 1]), y: tf.tensor2d(labels, [count, mnistClasses]), count });
  }
  return batches;
}
