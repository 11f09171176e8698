/** Training a classifier of pictures: what it measures and shows beside what every network's training does. */
import { fillBatch } from '../data/batches';
import type { LabelledImages } from '../data/mnist';
import type { PrefetchedBatches } from '../data/trainingBatches';
import type { Network } from '../models/network';
import type { Optimizer } from '../optim/optimizer';
import type { Task } from '../protocol';
import { BatchComputation } from '../train/batchComputation';
import { predictionsOf, type Predictions } from '../train/classification';
import { classifierGradients } from '../train/classifierGradients';
import type { Metrics, TrainingSession } from '../train/session';
import { stepAnatomy } from './anatomy';
import { lookIntoClassifier } from './classifierLooks';
import { networkDynamics } from './dynamics';
import { evaluate, valueOf } from './evaluation';
import { networkSession } from './networkSession';

/** Large enough to be efficient, small enough that a command waits well under a second. */
const evaluationBatch = 250;

export interface ClassifierOptions {
  readonly network: Network;
  readonly optimizer: Optimizer;
  readonly batches: PrefetchedBatches;
  readonly batchSize: number;
  readonly epochs: number;
  readonly seed: number;
  readonly classes: number;
  /** Pictures that are not trained on, and which of them make the validation set. */
  readonly unseen: LabelledImages;
  readonly validation: Uint32Array;
  /** A part of the validation is evaluated every so many steps; 0: never. */
  readonly probeEvery: number;
  readonly probeSize: number;
}

export function classifierSession(options: ClassifierOptions): TrainingSession {
  const { network, optimizer, batches, seed, classes, unseen, validation } = options;
  const probe = validation.subarray(0, options.probeSize);
  const picture = [unseen.height, unseen.width, 1] as const;
  const weights = network.variables.map(({ variable }) => variable);
  const noise = { seed, step: 0 };
  let latest: Predictions | null = null;

  const forward = new BatchComputation({ shapes: [picture] as const, lasting: () => weights, perform: ([x]) => [network.logits(x, null)] as const });

  async function* predict(examples: Uint32Array, step: number): AsyncGenerator<Task, Predictions, void> {
    const logits = yield* evaluate({
      forward, examples, batch: evaluationBatch, outputs: classes, subject: 'mnist',
      fill: (from, to, x) => { fillBatch(unseen, examples, from, to, x, new Float32Array((to - from) * classes)); },
    });
    return predictionsOf(logits, Uint8Array.from(examples, (i) => unseen.labels[i] ?? 0), classes, step);
  }

  return networkSession({
    ...options,
    noise,
    metrics: ['loss', 'acc'],
    gradients: classifierGradients({ network, picture, classes, noise }),
    async *measure(part, step): AsyncGenerator<Task, Metrics, void> {
      latest = yield* predict(part === 'val' ? validation : probe, step);
      return { [`${part}_loss`]: latest.loss, [`${part}_acc`]: latest.accuracy };
    },
    async look(want, step, learningRate, momentum = null) {
      const next = { update: step + 1, learningRate, momentum, network, optimizer, batches, picture, classes, seed };
      if (want.kind === 'anatomy') return { kind: 'anatomy', step, anatomy: await stepAnatomy(next, want.example) };
      if (want.kind === 'dynamics') return { kind: 'dynamics', step, dynamics: await networkDynamics(next) };
      latest ??= await valueOf(predict(probe, step));
      return lookIntoClassifier(want, { network, step, images: unseen, examples: validation, predictions: latest });
    },
    forget() { latest = null; },
    dispose() { forward.dispose(); },
  });
}
