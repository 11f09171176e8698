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
  /** Converts the batch of `step`. @param x [count, pixels], receives 0..1 @param y [count, classes], receives one-hot rows */
  into(step: number, x: Float32Array, y: Float32Array): void;
}

export function createBatches({ set, examples, batchSize, seed }: BatchPlan): Batches {
  const stepsPerEpoch = Math.ceil(examples.length / batchSize);
  let order = { epoch: -1, examples: new Uint32Array() };
  const begin = (step: number): number => ((step - 1) % stepsPerEpoch) * batchSize;
  const end = (step: number): number => Math.min(examples.length, begin(step) + batchSize);
  return {
    stepsPerEpoch,
    count: (step) => end(step) - begin(step),
    into(step, x, y) {
      const epoch = Math.floor((step - 1) / stepsPerEpoch);
      if (order.epoch !== epoch) order = { epoch, examples: epochOrder(seed, epoch, examples.length).map((i) => examples[i] ?? 0) };
      fillBatch(set, order.examples, begin(step), end(step), x, y);
    },
  };
}

export interface Batch {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly count: number;
}

/**
 * The batch of a step in memory of its own, kept until the batch two steps away is asked for: asking for the next step's
 * while a GPU works on this one's converts it ahead of time.
 */
export function prefetched(batches: Batches, { set, batchSize }: BatchPlan): (step: number) => Batch {
  const pixels = set.height * set.width;
  const slot = () => ({ step: 0, x: new Float32Array(batchSize * pixels), y: new Float32Array(batchSize * mnistClasses) });
  const slots = [slot(), slot()] as const;
  return (step) => {
    const place = slots[step % 2 === 0 ? 0 : 1];
    const count = batches.count(step);
    const batch = { x: place.x.subarray(0, count * pixels), y: place.y.subarray(0, count * mnistClasses), count };
    if (place.step !== step) batches.into(step, batch.x, batch.y);
    place.step = step;
    return batch;
  };
}
