/** Lesson 4: a classifier of digits that several replicas train together. This side is their parameter server. */
import { dispose } from '@tensorflow/tfjs-core';
import { firstExamples } from '../data/batches';
import { loadMnist, mnistClasses } from '../data/mnist';
import { createBatches, withPrefetch } from '../data/trainingBatches';
import { mnistReplicas, replicaPlan, type ReplicaPlan } from '../declarations/replicas';
import { numberParam } from '../declarations/schema';
import { buildNetwork } from '../models/network';
import { createOptimizer } from '../optim/optimizer';
import { batchBytes } from '../replicas/batchBytes';
import { asynchronous, synchronous } from '../replicas/collect';
import { gather, sizeOf, tensorsOf } from '../replicas/flatValues';
import { createPool, type PoolOptions, type ReplicaPool } from '../replicas/pool';
import { createTimeline } from '../replicas/timeline';
import type { Experiment, PrepareContext, TrainingSession } from '../train/session';
import { classifierSession, type ClassifierOptions } from './classifierSession';

export const replicatedClassifier: Experiment = { declaration: mnistReplicas, prepare };

async function prepare({ spec: { seed }, params, platform, report }: PrepareContext): Promise<TrainingSession> {
  const plan = replicaPlan(params);
  const { train, test } = await loadMnist(platform, report);
  const examples = firstExamples(train.count, numberParam(params, 'trainSize'));
  // Of whole updates; the replicas get the same order in smaller pieces.
  const updates = { set: train, examples, batchSize: plan.mode === 'sync' ? plan.replicas * plan.batchSize : plan.batchSize, seed };
  const classifier: ClassifierOptions = {
    network: buildNetwork(plan.network, seed),
    optimizer: createOptimizer(params, seed),
    batches: withPrefetch(createBatches(updates)),
    batchSize: plan.aggregated * plan.batchSize,
    epochs: numberParam(params, 'epochs'),
    seed,
    classes: mnistClasses,
    unseen: test,
    validation: firstExamples(test.count, numberParam(params, 'validationSize')),
    probeEvery: numberParam(params, 'probeEvery'),
    probeSize: numberParam(params, 'probeSize'),
  };
  const pieces = createBatches({ ...updates, batchSize: plan.batchSize });
  const pool = (): ReplicaPool => createPool(poolOptions(plan, classifier, { spawn: platform.spawnReplica, batch: (number) => batchBytes(train, pieces.examples(number)) }));
  return replicatedSession(plan, classifier, pool);
}

function poolOptions({ network, replicas, delayMs }: ReplicaPlan, { network: { variables }, seed }: ClassifierOptions, rest: Pick<PoolOptions, 'spawn' | 'batch'>): PoolOptions {
  return { network, replicas, delayMs, seed, size: sizeOf(variables), ...rest };
}

/** The classifier's session with steps whose gradients come from the replicas, which are there from the first step to the last. */
function replicatedSession(plan: ReplicaPlan, classifier: ClassifierOptions, open: () => ReplicaPool): TrainingSession {
  const { network: { variables }, optimizer } = classifier;
  const session = classifierSession(classifier);
  const timeline = createTimeline();
  const weights = new Float32Array(sizeOf(variables));
  const collect = plan.mode === 'sync' ? synchronous(plan, timeline.note) : asynchronous(session.totalSteps, timeline.note);
  let pool: ReplicaPool | null = null;
  const finish = (): void => {
    pool?.end();
    pool = null;
  };
  return {
    ...session,
    readsLate: false,
    async trainStep(step, learningRate, momentum) {
      await gather(variables.map(({ variable }) => variable), weights);
      pool ??= open();
      const { gradient, ...metrics } = await collect(pool, step, weights);
      const gradients = tensorsOf(gradient, variables);
      optimizer.apply(variables, gradients, step, learningRate, momentum);
      dispose(gradients);
      return { loss: metrics.loss, acc: metrics.accuracy, staleness: metrics.staleness, dropped: metrics.dropped };
    },
    look: (want, step, learningRate, momentum) => (want.kind === 'replicas' ? Promise.resolve({ kind: 'replicas', step, spans: timeline.spans() }) : session.look(want, step, learningRate, momentum)),
    finish,
    dispose() {
      finish();
      session.dispose();
    },
  };
}
