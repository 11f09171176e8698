/** Training a reader of captchas: what it measures and shows beside what every network's training does. */
import type { CaptchaSet } from '../data/captcha';
import { fillCaptchas } from '../data/captchaBatches';
import type { PrefetchedBatches } from '../data/trainingBatches';
import type { CaptchaLoss } from '../declarations/captcha';
import { classesOf } from '../declarations/captchaStyle';
import type { Network } from '../models/network';
import type { Optimizer } from '../optim/optimizer';
import type { Task } from '../protocol';
import { BatchComputation } from '../train/batchComputation';
import { captchaGradients, captchaStepMetrics } from '../train/captchaGradients';
import { captchaMetrics, type CaptchaPredictions } from '../train/captchaPredictions';
import type { Metrics, TrainingSession } from '../train/session';
import { lookIntoReader } from './captchaLooks';
import { evaluate, valueOf } from './evaluation';
import { networkSession } from './networkSession';

/** Pictures that are read at a time: a command waits well under a second, and the first layers' maps are large. */
const evaluationBatch = 50;

export interface CaptchaTraining {
  readonly network: Network;
  readonly loss: CaptchaLoss;
  readonly optimizer: Optimizer;
  readonly batches: PrefetchedBatches;
  readonly batchSize: number;
  readonly epochs: number;
  readonly seed: number;
  readonly validation: CaptchaSet;
  /** Every so many steps the first `probeSize` pictures of the validation set are read; 0: never. */
  readonly probeEvery: number;
  readonly probeSize: number;
}

export function captchaSession(training: CaptchaTraining): TrainingSession {
  const { network, loss, seed, validation } = training;
  const { style } = validation;
  const noise = { seed, step: 0 };
  const reader = captchaForward(network, validation);
  let latest: CaptchaPredictions | null = null;

  async function* read(count: number, step: number): AsyncGenerator<Task, CaptchaPredictions, void> {
    return { step, outputs: yield* reader.read(count) };
  }

  return networkSession({
    ...training,
    noise,
    metrics: captchaStepMetrics,
    gradients: captchaGradients({ network, style, loss, noise }),
    async *measure(part, step): AsyncGenerator<Task, Metrics, void> {
      latest = yield* read(part === 'val' ? validation.count : Math.min(training.probeSize, validation.count), step);
      return captchaMetrics(part, loss, latest, validation);
    },
    async look(want, step) {
      const known = latest;
      const predictions = async (): Promise<CaptchaPredictions> => known ?? (latest = await valueOf(read(Math.min(training.probeSize, validation.count), step)));
      return lookIntoReader(want, { network, step, set: validation, predictions });
    },
    forget() { latest = null; },
    dispose() { reader.dispose(); },
  });
}

/** Reads the first pictures of a set. */
export function captchaForward(network: Network, set: CaptchaSet) {
  const { style } = set;
  const forward = new BatchComputation({
    shapes: [[style.height, style.width, 1]] as const,
    lasting: () => network.variables.map(({ variable }) => variable),
    perform: ([x]) => [network.probabilities(x)] as const,
  });
  return {
    /** @returns [count, length * classes] */
    read(count: number): AsyncGenerator<Task, Float32Array, void> {
      const examples = Uint32Array.from({ length: count }, (_, i) => i);
      return evaluate({
        forward, examples, batch: evaluationBatch, outputs: style.length * classesOf(style), subject: 'captcha',
        fill: (from, to, x) => { fillCaptchas(set, examples.subarray(from, to), x, null); },
      });
    },
    dispose(): void { forward.dispose(); },
  };
}
