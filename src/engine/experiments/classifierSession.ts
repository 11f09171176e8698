/** Training a classifier of pictures: its steps, probes, validation, checkpoints and looks. */
import { fillBatch } from '../data/batches';
import type { LabelledImages } from '../data/mnist';
import type { PrefetchedBatches } from '../data/trainingBatches';
import { withPrefix, withoutPrefix } from '../formats/tensorNames';
import type { Network } from '../models/network';
import type { Optimizer } from '../optim/optimizer';
import type { Task } from '../protocol';
import { computesOnGpu } from '../runtime/warmUp';
import { readTensors, restoreVariables, viewTensors } from '../runtime/variables';
import { BatchComputation } from '../train/batchComputation';
import { predictionsOf, type Predictions } from '../train/classification';
import { classifierGradients } from '../train/classifierGradients';
import type { Metrics, TrainingSession } from '../train/session';
import { stepAnatomy } from './anatomy';
import { lookIntoClassifier } from './classifierLooks';
import { networkDynamics } from './dynamics';

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
  const { network, optimizer, batches, batchSize, epochs, seed, classes, unseen, validation, probeEvery } = options;
  const { stepsPerEpoch } = batches;
  const probe = validation.subarray(0, options.probeSize);
  const picture = [unseen.height, unseen.width, 1];
  const weights = network.variables.map(({ variable }) => variable);
  const noise = { seed, step: 0 };
  const totalSteps = epochs * stepsPerEpoch;
  const gpu = computesOnGpu();
  let latest: Predictions | null = null;

  const training = classifierGradients({ network, picture, classes, noise });
  const forward = new BatchComputation({ shapes: [picture] as const, lasting: () => weights, perform: ([x]) => [network.logits(x, null)] as const });

  /** Runs the network over the examples, pausing after every batch. */
  async function* evaluate(examples: Uint32Array, step: number): AsyncGenerator<Task, Predictions, void> {
    const logits = new Float32Array(examples.length * classes);
    for (let from = 0; from < examples.length; from += evaluationBatch) {
      const to = Math.min(examples.length, from + evaluationBatch);
      const [out] = forward.run(to - from, ([x]) => { fillBatch(unseen, examples, from, to, x, new Float32Array((to - from) * classes)); });
      logits.set(await out.data<'float32'>(), from * classes);
      if (to < examples.length) yield { name: 'evaluate', subject: 'mnist', fraction: to / examples.length };
    }
    return predictionsOf(logits, Uint8Array.from(examples, (i) => unseen.labels[i] ?? 0), classes, step);
  }

  async function* measure(prefix: string, examples: Uint32Array, step: number): AsyncGenerator<Task, Metrics, void> {
    latest = yield* evaluate(examples, step);
    return { [`${prefix}_loss`]: latest.loss, [`${prefix}_acc`]: latest.accuracy };
  }

  return {
    totalSteps,
    stepsPerEpoch,
    batchSize,
    readsLate: gpu,
    async trainStep(step, learningRate, momentum): Promise<Metrics> {
      noise.step = step;
      const [loss, accuracy, ...gradients] = training.run(batches.count(step), ([x, y]) => { batches.into(step, x, y); });
      optimizer.apply(network.variables, gradients, step, learningRate, momentum);
      const reading = Promise.all([loss.data<'float32'>(), accuracy.data<'float32'>()]);
      if (gpu && step < totalSteps) batches.prefetch(step + 1);
      const [[lossValue], [accuracyValue]] = await reading;
      return { loss: lossValue ?? Number.NaN, acc: accuracyValue ?? Number.NaN };
    },
    afterStep(step) {
      if (step % stepsPerEpoch === 0) return measure('val', validation, step);
      return probeEvery > 0 && step % probeEvery === 0 ? measure('probe', probe, step) : null;
    },
    async save(part) {
      const named = Object.fromEntries(network.variables.map((v) => [v.name, v.variable]));
      if (part === 'weights') return withPrefix('model/', await viewTensors(named));
      return { ...withPrefix('model/', await readTensors(named)), ...withPrefix('slot/', await readTensors(optimizer.slots())) };
    },
    restore(tensors) {
      latest = null;
      restoreVariables(network.variables, withoutPrefix('model/', tensors));
      optimizer.restore(network.variables, withoutPrefix('slot/', tensors));
    },
    async look(want, step, learningRate, momentum = null) {
      const next = { update: step + 1, learningRate, momentum, network, optimizer, batches, picture: [unseen.height, unseen.width, 1], classes, seed } as const;
      if (want.kind === 'anatomy') return { kind: 'anatomy', step, anatomy: await stepAnatomy(next, want.example) };
      if (want.kind === 'dynamics') return { kind: 'dynamics', step, dynamics: await networkDynamics(next) };
      latest ??= await run(evaluate(probe, step));
      return lookIntoClassifier(want, { network, step, images: unseen, examples: validation, predictions: latest });
    },
    dispose() {
      training.dispose();
      forward.dispose();
      network.dispose();
      optimizer.dispose();
    },
  };
}

/** The value of a generator whose pauses nobody needs. */
async function run<T>(generator: AsyncGenerator<unknown, T, void>): Promise<T> {
  for (;;) {
    const next = await generator.next();
    if (next.done) return next.value;
  }
}
