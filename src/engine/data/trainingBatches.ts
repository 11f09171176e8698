/** The batches of a training run, step by step. */
import { epochOrder, fillBatch } from './batches';
import { mnistClasses, type LabelledImages } from './mnist';

export interface EpochPlan {
  /** Indices of the examples that every epoch goes through. */
  readonly examples: Uint32Array;
  readonly batchSize: number;
  readonly seed: number;
}

export interface BatchPlan extends EpochPlan {
  /** What `examples` are indices of. */
  readonly set: LabelledImages;
}

/** A pure function of the plan and the step. */
export interface Batches {
  readonly stepsPerEpoch: number;
  /** Values that an example has in `x` and in `y`. */
  readonly sizes: readonly [pixels: number, targets: number];
  /** Examples in the batch of `step` (from 1): the last one of an epoch may be smaller, the first one is the largest. */
  count(step: number): number;
  /** Converts the batch of `step`. @param x [count, pixels], receives 0..1 @param y [count, targets], receives zeros and ones */
  into(step: number, x: Float32Array, y: Float32Array): void;
}

/** Batches of a set that is gone through again and again. */
export interface EpochBatches extends Batches {
  /** Indices of the batch of `step` in the set. */
  examples(step: number): Uint32Array;
}

/** Writes order[from..to-1] into x and y. */
type Fill = (order: Uint32Array, from: number, to: number, x: Float32Array, y: Float32Array) => void;

export const createBatches = ({ set, ...plan }: BatchPlan): EpochBatches =>
  epochBatches(plan, [set.height * set.width, mnistClasses], (...batch) => { fillBatch(set, ...batch); });

/** Every epoch goes through the examples in an order of its own. */
export function epochBatches({ examples, batchSize, seed }: EpochPlan, sizes: Batches['sizes'], fill: Fill): EpochBatches {
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
    sizes,
    count: (step) => end(step) - begin(step),
    examples: (step) => orderAt(step).subarray(begin(step), end(step)),
    into: (step, x, y) => { fill(orderAt(step), begin(step), end(step), x, y); },
  };
}

export interface PrefetchedBatches extends Batches {
  /** Converts the batch of `step` ahead of time, so that `into` only copies it. */
  prefetch(step: number): void;
}

/** Batches of which one can be converted while a GPU works on the one before. */
export function withPrefetch(batches: Batches): PrefetchedBatches {
  const { sizes: [pixels, targets] } = batches;
  const most = batches.count(1);
  const next = { step: 0, x: new Float32Array(most * pixels), y: new Float32Array(most * targets) };
  const parts = (count: number): readonly [Float32Array, Float32Array] => [next.x.subarray(0, count * pixels), next.y.subarray(0, count * targets)];
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
