/** The batches of a training run, step by step. */
import { epochOrder, fillBatch } from './batches';
import { mnistClasses, type LabelledImages } from './mnist';

export interface BatchPlan {
  readonly set: LabelledImages;
  /** The training set: indices into `set`. */
  readonly examples: Uint32Array;
  readonly batchSize: number;
  readonly seed: number;
}

/** A pure function of the plan and the step. */
export interface Batches {
  readonly stepsPerEpoch: number;
  /** Examples in the batch of `step` (from 1): the last one of an epoch may be smaller. */
  count(step: number): number;
  /** Their indices in the set. */
  examples(step: number): Uint32Array;
  /** Converts the batch of `step`. @param x [count, pixels], receives 0..1 @param y [count, classes], receives one-hot rows */
  into(step: number, x: Float32Array, y: Float32Array): void;
}

export function createBatches({ set, examples, batchSize, seed }: BatchPlan): Batches {
  const stepsPerEpoch = Math.ceil(examples.length / batchSize);
  let order = { epoch: -1, examples: new Uint32Array() };
  const begin = (step: number): number => ((step - 1) % stepsPerEpoch) * batchSize;
  const end = (step: number): number => Math.min(examples.length, begin(step) + batchSize);
  const orderAt = (step: number): Uint32Array => {
    const epoch = Math.floor((step - 1) / stepsPerEpoch);
    if (order.epoch !== epoch) order = { epoch, examples: epochOrder(seed, epoch, examples.length).map((i) => examples[i] ?? 0) };
    return order.examples;
  };
  return {
    stepsPerEpoch,
    count: (step) => end(step) - begin(step),
    examples: (step) => orderAt(step).subarray(begin(step), end(step)),
    into: (step, x, y) => { fillBatch(set, orderAt(step), begin(step), end(step), x, y); },
  };
}

export interface PrefetchedBatches extends Batches {
  /** Converts the batch of `step` ahead of time, so that `into` only copies it. */
  prefetch(step: number): void;
}

/** Batches of which one can be converted while a GPU works on the one before. */
export function withPrefetch(batches: Batches, { set, batchSize }: BatchPlan): PrefetchedBatches {
  const pixels = set.height * set.width;
  const next = { step: 0, x: new Float32Array(batchSize * pixels), y: new Float32Array(batchSize * mnistClasses) };
  const parts = (count: number): readonly [Float32Array, Float32Array] => [next.x.subarray(0, count * pixels), next.y.subarray(0, count * mnistClasses)];
  return {
    ...batches,
    prefetch(step) {
      batches.into(step, ...parts(batches.count(step)));
      next.step = step;
    },
    into(step, x, y) {
      if (next.step !== step) {
        batches.into(step, x, y);
        return;
      }
      const [pictures, labels] = parts(batches.count(step));
      x.set(pictures);
      y.set(labels);
    },
  };
}
