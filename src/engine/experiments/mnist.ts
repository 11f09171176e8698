/** Lesson 6: training a classifier of MNIST digits, softmax network or CNN, on any part of the set. */
import { firstExamples } from '../data/batches';
import { loadMnist, mnistClasses } from '../data/mnist';
import { createBatches, withPrefetch } from '../data/trainingBatches';
import { declarationOf } from '../declarations/catalog';
import { numberParam, type ExperimentId } from '../declarations/schema';
import { buildNetwork } from '../models/network';
import { createOptimizer } from '../optim/optimizer';
import type { Experiment, PrepareContext, TrainingSession } from '../train/session';
import { classifierSession } from './classifierSession';

export function mnistClassifier(id: ExperimentId): Experiment {
  return { declaration: declarationOf(id), prepare: (context) => prepare(id, context) };
}

async function prepare(id: ExperimentId, { spec, params, platform, report }: PrepareContext): Promise<TrainingSession> {
  const { train, test } = await loadMnist(platform, report);
  const batchSize = numberParam(params, 'batchSize');
  const plan = { set: train, examples: firstExamples(train.count, numberParam(params, 'trainSize')), batchSize, seed: spec.seed };
  report({ name: 'build', subject: id, fraction: null });
  return classifierSession({
    network: buildNetwork(id, spec.seed),
    optimizer: createOptimizer(params),
    batches: withPrefetch(createBatches(plan), plan),
    batchSize,
    epochs: numberParam(params, 'epochs'),
    seed: spec.seed,
    classes: mnistClasses,
    unseen: test,
    validation: firstExamples(test.count, numberParam(params, 'validationSize')),
    probeEvery: numberParam(params, 'probeEvery'),
    probeSize: numberParam(params, 'probeSize'),
  });
}
