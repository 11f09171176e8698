/** Lesson 6: training a classifier of MNIST digits, softmax network or CNN, on any part of the set. */
import * as tf from '@tensorflow/tfjs-core';
import { fillBatch, firstExamples } from '../data/batches';
import { loadMnist, type LabelledImages } from '../data/mnist';
import { createBatches, prefetched } from '../data/trainingBatches';
import { declarationOf } from '../declarations/catalog';
import { numberParam, type ExperimentId } from '../declarations/schema';
import { digitTensor } from '../models/input';
import { buildNetwork, type Network } from '../models/network';
import { createOptimizer } from '../optim/optimizer';
import type { Task } from '../protocol';
import { lossGradients, readTensors, restoreVariables } from '../runtime/variables';
import { batchAccuracy, predictionsOf, softmaxCrossEntropy, type Predictions } from '../train/classification';
import type { Experiment, Metrics, PrepareContext, TrainingSession } from '../train/session';
import { lookIntoClassifier } from './classifierLooks';
import { withPrefix, withoutPrefix } from '../formats/tensorNames';

const pixels = 784;
const classes = 10;
/** Large enough to be efficient, small enough that a command waits well under a second. */
const evaluationBatch = 250;

export function mnistClassifier(id: ExperimentId): Experiment {
  return { declaration: declarationOf(id), prepare: (context) => prepare(id, context) };
}

async function prepare(id: ExperimentId, { spec, params, platform, report }: PrepareContext): Promise<TrainingSession> {
  const { train, test } = await loadMnist(platform, report);
  const trainSize = numberParam(params, 'trainSize');
  const batchSize = numberParam(params, 'batchSize');
  const probeEvery = numberParam(params, 'probeEvery');
  const plan = { set: train, examples: firstExamples(train.count, trainSize), batchSize, seed: spec.seed };
  const batches = createBatches(plan);
  const batchOf = prefetched(batches, plan);
  const validation = firstExamples(test.count, numberParam(params, 'validationSize'));
  const probe = validation.subarray(0, numberParam(params, 'probeSize'));
  const { stepsPerEpoch } = batches;
  const totalSteps = numberParam(params, 'epochs') * stepsPerEpoch;

  report({ name: 'build', subject: id, fraction: null });
  const network = buildNetwork(id, spec.seed);
  const optimizer = createOptimizer(params);
  let latest: Predictions | null = null;

  return {
    totalSteps,
    stepsPerEpoch,
    batchSize,
    async trainStep(step, learningRate): Promise<Metrics> {
      const batch = batchOf(step);
      const measured = tf.tidy(() => {
        const x = digitTensor(batch.x);
        const y = tf.tensor2d(batch.y, [batch.count, classes]);
        const accuracy: tf.Scalar[] = [];
        const { loss, gradients } = lossGradients(() => {
          const logits = network.logits(x, { seed: spec.seed, step });
          accuracy.push(tf.keep(batchAccuracy(y, logits)));
          return softmaxCrossEntropy(y, logits);
        }, network.variables);
        optimizer.apply(network.variables, gradients, step, learningRate);
        return [loss, ...accuracy];
      });
      const reading = Promise.all(measured.map((scalar) => scalar.data<'float32'>()));
      // While a GPU works on this batch the next one is converted.
      if (step < totalSteps) batchOf(step + 1);
      const [loss, acc] = await reading;
      tf.dispose(measured);
      return { loss: loss?.[0] ?? Number.NaN, acc: acc?.[0] ?? Number.NaN };
    },
    async *afterStep(step) {
      if (step % stepsPerEpoch === 0) {
        latest = yield* evaluate(network, test, validation, step);
        return { val_loss: latest.loss, val_acc: latest.accuracy };
      }
      if (probeEvery > 0 && step % probeEvery === 0) {
        latest = yield* evaluate(network, test, probe, step);
        return { probe_loss: latest.loss, probe_acc: latest.accuracy };
      }
      return {};
    },
    async save() {
      const weights = Object.fromEntries(network.variables.map((v) => [v.name, v.variable]));
      return { ...withPrefix('model/', await readTensors(weights)), ...withPrefix('slot/', await readTensors(optimizer.slots())) };
    },
    restore(tensors) {
      restoreVariables(network.variables, withoutPrefix('model/', tensors));
      optimizer.restore(network.variables, withoutPrefix('slot/', tensors));
    },
    async look(want, step) {
      latest ??= await run(evaluate(network, test, probe, step));
      return lookIntoClassifier(want, { network, step, images: test, examples: validation, predictions: latest });
    },
    dispose() {
      network.dispose();
      optimizer.dispose();
    },
  };
}

/** Runs the network over the examples, pausing after every batch. */
async function* evaluate(network: Network, images: LabelledImages, examples: Uint32Array, step: number): AsyncGenerator<Task, Predictions, void> {
  const logits = new Float32Array(examples.length * classes);
  for (let from = 0; from < examples.length; from += evaluationBatch) {
    const to = Math.min(examples.length, from + evaluationBatch);
    const x = new Float32Array((to - from) * pixels);
    fillBatch(images, examples, from, to, x, new Float32Array((to - from) * classes));
    const out = tf.tidy(() => network.logits(digitTensor(x), null));
    logits.set(await out.data<'float32'>(), from * classes);
    out.dispose();
    if (to < examples.length) yield { name: 'evaluate', subject: 'mnist', fraction: to / examples.length };
  }
  return predictionsOf(logits, Uint8Array.from(examples, (i) => images.labels[i] ?? 0), classes, step);
}

/** The value of a generator whose pauses nobody needs. */
async function run<T>(generator: AsyncGenerator<unknown, T, void>): Promise<T> {
  for (;;) {
    const next = await generator.next();
    if (next.done) return next.value;
  }
}
