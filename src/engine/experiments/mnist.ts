/** Lesson 6: training a classifier of MNIST digits, softmax network or CNN, on any part of the set. */
import * as tf from '@tensorflow/tfjs-core';
import { firstExamples } from '../data/batches';
import { loadMnist, mnistClasses, mnistSide } from '../data/mnist';
import { createBatches, withPrefetch } from '../data/trainingBatches';
import { declarationOf } from '../declarations/catalog';
import { numberParam, type ExperimentId, type Params } from '../declarations/schema';
import { buildNetwork, type Network } from '../models/network';
import { createOptimizer } from '../optim/optimizer';
import { computesOnGpu, warmUp } from '../runtime/warmUp';
import { batchAccuracy, softmaxCrossEntropy } from '../train/classification';
import type { Experiment, PrepareContext, TrainingSession } from '../train/session';
import { classifierSession } from './classifierSession';

export function mnistClassifier(id: ExperimentId): Experiment {
  return { declaration: declarationOf(id), prepare: (context) => prepare(id, context) };
}

async function prepare(id: ExperimentId, { spec, params, platform, report }: PrepareContext): Promise<TrainingSession> {
  const batchSize = numberParam(params, 'batchSize');
  const loading = loadMnist(platform, report);
  // Its failure is heard where it is awaited, after the warm-up.
  loading.catch(() => undefined);
  const network = buildNetwork(id, spec.seed);
  try {
    if (computesOnGpu()) await warmUpClassifier(network, params, batchSize);
    const { train, test } = await loading;
    const plan = { set: train, examples: firstExamples(train.count, numberParam(params, 'trainSize')), batchSize, seed: spec.seed };
    return classifierSession({
      network,
      optimizer: createOptimizer(params, spec.seed),
      batches: withPrefetch(createBatches(plan)),
      batchSize,
      epochs: numberParam(params, 'epochs'),
      seed: spec.seed,
      classes: mnistClasses,
      unseen: test,
      validation: firstExamples(test.count, numberParam(params, 'validationSize')),
      probeEvery: numberParam(params, 'probeEvery'),
      probeSize: numberParam(params, 'probeSize'),
    });
  } catch (error) {
    network.dispose();
    throw error;
  }
}

/** Compiles a GPU's programs for a step of this network, while the data come. */
async function warmUpClassifier(network: Network, params: Params, batchSize: number): Promise<void> {
  const x = tf.zeros([batchSize, mnistSide, mnistSide, 1]);
  const y = tf.zeros<tf.Rank.R2>([batchSize, mnistClasses]);
  try {
    await warmUp({
      variables: network.variables,
      optimizer: createOptimizer(params),
      loss: () => {
        const logits = network.logits(x, { seed: 1, step: 1 });
        batchAccuracy(y, logits);
        return softmaxCrossEntropy(y, logits);
      },
    });
  } finally {
    tf.dispose([x, y]);
  }
}
