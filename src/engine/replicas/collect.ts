/** Two ways in which the gradients of replicas become updates. */
import type { ReplicaPlan } from '../declarations/replicas';
import { aggregate, type Collected } from './collected';
import type { Arrival, ReplicaPool } from './pool';

/** Gathers what update `step` (from 1) is made of. @param weights as they are before it */
export type Collect = (pool: ReplicaPool, step: number, weights: Float32Array) => Promise<Collected>;
/** Is told of every gradient, and whether an update used it. */
export type Note = (arrival: Arrival, used: boolean) => void;

/**
 * All replicas read the same weights, each computes a batch of its own, and the update waits for the first `aggregated`
 * gradients. One that comes later is dropped, and its replica goes on with the weights as they are then.
 * J. Chen et al., "Revisiting distributed synchronous SGD", 2016; TensorFlow 1's `SyncReplicasOptimizer`, without its queue
 * of tokens: a late replica never begins with old weights.
 */
export function synchronous(plan: ReplicaPlan, note: Note): Collect {
  return async (pool, step, weights) => {
    const version = step - 1;
    const open = batchesOf(plan, step);
    const wanted = Math.min(plan.aggregated, open.length);
    const assign = (replica: number): void => {
      const number = open.shift();
      if (number !== undefined) pool.assign(replica, { number, version }, weights);
    };
    pool.free().forEach(assign);
    const used: Arrival[] = [];
    let dropped = 0;
    while (used.length < wanted) {
      const arrival = await pool.next();
      const late = arrival.version < version;
      note(arrival, !late);
      if (!late) used.push(arrival);
      else {
        dropped += 1;
        pool.release(arrival);
        assign(arrival.replica);
      }
    }
    const collected = aggregate(used, version, dropped);
    for (const arrival of used) pool.release(arrival);
    return collected;
  };
}

/** Numbers of the batches of an update: `replicas` in a row, fewer at the end of an epoch. */
function batchesOf({ replicas, batchesPerEpoch, stepsPerEpoch }: ReplicaPlan, step: number): number[] {
  const epoch = Math.floor((step - 1) / stepsPerEpoch);
  const first = ((step - 1) % stepsPerEpoch) * replicas;
  const count = Math.min(replicas, batchesPerEpoch - first);
  return Array.from({ length: count }, (_, i) => epoch * batchesPerEpoch + first + i + 1);
}

/**
 * Every gradient is applied when it comes, whatever the weights have become since they were read.
 * J. Dean et al., "Large scale distributed deep networks", NIPS 2012 (Downpour SGD).
 * @param totalSteps no batch beyond these is begun
 */
export function asynchronous(totalSteps: number, note: Note): Collect {
  let handedOut = 0;
  return async (pool, step, weights) => {
    const version = step - 1;
    // Of a run that goes on from a checkpoint: what was under way there is computed anew.
    handedOut = Math.max(handedOut, version);
    for (const replica of pool.free().slice(0, totalSteps - handedOut)) {
      handedOut += 1;
      pool.assign(replica, { number: handedOut, version }, weights);
    }
    const arrival = await pool.next();
    note(arrival, true);
    const collected = aggregate([arrival], version, 0);
    pool.release(arrival);
    return collected;
  };
}
