/** Lesson 4: lesson 6's classifiers, trained by several replicas at once. */
import { mnistCnn, mnistSoftmax } from './mnist';
import { numberParam, textParam, type ExperimentDeclaration, type ExperimentId, type Params } from './schema';

export type ReplicaMode = 'sync' | 'async';

/** How an epoch is shared out. */
export interface ReplicaPlan {
  readonly network: ExperimentId;
  readonly mode: ReplicaMode;
  readonly replicas: number;
  /** Gradients that a synchronous update waits for; those that come later are dropped. */
  readonly aggregated: number;
  /** Of one replica. */
  readonly batchSize: number;
  readonly batchesPerEpoch: number;
  readonly stepsPerEpoch: number;
  /** Milliseconds by which the last replica is late with every batch. */
  readonly delayMs: number;
}

/** With as many backup replicas as there are replicas, or more, an update still waits for one gradient. */
export function replicaPlan(params: Params): ReplicaPlan {
  const replicas = numberParam(params, 'replicas');
  const mode = textParam(params, 'mode') === 'async' ? 'async' : 'sync';
  const batchSize = numberParam(params, 'batchSize');
  const batchesPerEpoch = Math.ceil(numberParam(params, 'trainSize') / batchSize);
  return {
    network: textParam(params, 'network') === 'cnn' ? mnistCnn.id : mnistSoftmax.id,
    mode,
    replicas,
    aggregated: mode === 'async' ? 1 : Math.max(1, replicas - numberParam(params, 'backups')),
    batchSize,
    batchesPerEpoch,
    stepsPerEpoch: mode === 'async' ? batchesPerEpoch : Math.ceil(batchesPerEpoch / replicas),
    delayMs: numberParam(params, 'delayMs'),
  };
}

export const mnistReplicas: ExperimentDeclaration = {
  id: 'mnist/replicas',
  params: [
    { kind: 'choice', name: 'mode', default: 'sync', options: ['sync', 'async'] },
    { kind: 'number', name: 'replicas', default: 2, min: 1, max: 8, integer: true, unit: 'replica' },
    { kind: 'number', name: 'backups', default: 0, min: 0, max: 7, integer: true, unit: 'replica', when: { param: 'mode', is: ['sync'] } },
    { kind: 'number', name: 'delayMs', default: 0, min: 0, max: 1_000, integer: true, unit: 'millisecond' },
    { kind: 'choice', name: 'network', default: 'softmax', options: ['softmax', 'cnn'] },
    ...mnistSoftmax.params,
  ],
  metrics: [
    ...mnistSoftmax.metrics,
    { name: 'staleness', role: 'weight', split: 'train', every: 'step' },
    { name: 'dropped', role: 'weight', split: 'train', every: 'step' },
  ],
  cost: (params) => {
    const { network, stepsPerEpoch } = replicaPlan(params);
    const alone = network === mnistCnn.id ? mnistCnn : mnistSoftmax;
    return { ...alone.cost(params), steps: numberParam(params, 'epochs') * stepsPerEpoch };
  },
};

/** A batch of one replica, from reading the weights to the arrival of its gradient; times in milliseconds from the first span's begin. */
export interface ReplicaSpan {
  readonly replica: number;
  /** Counts the run's batches from 1. */
  readonly number: number;
  /** Updates done when the weights were read. */
  readonly version: number;
  /** False for a gradient that came too late. */
  readonly used: boolean;
  readonly began: number;
  readonly computed: number;
  /** After an injected delay, if there is one. */
  readonly arrived: number;
}
