/** What all trainings of a network by gradients have in common: steps, times to measure, checkpoints. */
import type { Tensor } from '@tensorflow/tfjs-core';
import type { PrefetchedBatches } from '../data/trainingBatches';
import { withPrefix, withoutPrefix } from '../formats/tensorNames';
import type { Network } from '../models/network';
import type { Optimizer } from '../optim/optimizer';
import type { Task } from '../protocol';
import { readTensors, restoreVariables, viewTensors } from '../runtime/variables';
import { computesOnGpu } from '../runtime/warmUp';
import type { BatchComputation } from '../train/batchComputation';
import type { Metrics, TrainingSession } from '../train/session';

export interface NetworkTraining {
  readonly network: Network;
  readonly optimizer: Optimizer;
  readonly batches: PrefetchedBatches;
  readonly batchSize: number;
  readonly epochs: number;
  /** Of the dropout masks; the step is set before every update. */
  readonly noise: { readonly seed: number; step: number };
  /** A part of the validation set is measured every so many steps; 0: never. */
  readonly probeEvery: number;
  /** The names of what `gradients` gives first: values of the batch before the update. */
  readonly metrics: readonly string[];
  /** From pictures and targets: the metrics, then the gradient of every variable. */
  readonly gradients: BatchComputation<readonly [readonly number[], readonly number[]], readonly Tensor[]>;
  /** Measures the validation set, or the part of it that is the probe. */
  readonly measure: (part: 'val' | 'probe', step: number) => AsyncGenerator<Task, Metrics, void>;
  readonly look: TrainingSession['look'];
  /** The weights are others now: what was measured of them is not true any more. */
  readonly forget: () => void;
  /** Frees what is not named here. */
  readonly dispose: () => void;
}

export function networkSession(training: NetworkTraining): TrainingSession {
  const { network, optimizer, batches, batchSize, epochs, noise, probeEvery, metrics, gradients, measure } = training;
  const { stepsPerEpoch } = batches;
  const totalSteps = epochs * stepsPerEpoch;
  const gpu = computesOnGpu();
  return {
    totalSteps,
    stepsPerEpoch,
    batchSize,
    readsLate: gpu,
    async trainStep(step, learningRate, momentum): Promise<Metrics> {
      noise.step = step;
      const results = gradients.run(batches.count(step), ([x, y]) => { batches.into(step, x, y); });
      optimizer.apply(network.variables, results.slice(metrics.length), step, learningRate, momentum);
      const reading = Promise.all(results.slice(0, metrics.length).map((value) => value.data<'float32'>()));
      if (gpu && step < totalSteps) batches.prefetch(step + 1);
      const values = await reading;
      return Object.fromEntries(metrics.map((name, i) => [name, values[i]?.[0] ?? Number.NaN]));
    },
    afterStep(step) {
      if (step % stepsPerEpoch === 0) return measure('val', step);
      return probeEvery > 0 && step % probeEvery === 0 ? measure('probe', step) : null;
    },
    async save(part) {
      const named = Object.fromEntries(network.variables.map((v) => [v.name, v.variable]));
      if (part === 'weights') return withPrefix('model/', await viewTensors(named));
      return { ...withPrefix('model/', await readTensors(named)), ...withPrefix('slot/', await readTensors(optimizer.slots())) };
    },
    restore(tensors) {
      training.forget();
      restoreVariables(network.variables, withoutPrefix('model/', tensors));
      optimizer.restore(network.variables, withoutPrefix('slot/', tensors));
    },
    look: training.look,
    dispose() {
      training.dispose();
      gradients.dispose();
      network.dispose();
      optimizer.dispose();
    },
  };
}
