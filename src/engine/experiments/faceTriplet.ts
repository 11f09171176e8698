/** Lesson 8: training embeddings of faces on some people, judging them on others. */
import * as tf from '@tensorflow/tfjs-core';
import { loadPeople, peopleBatch, smallFace, type PeopleSet } from '../data/people';
import { embedderOf, faceLossOf, faceTriplet as declaration, miningOf, type EmbedderId, type Verification } from '../declarations/faceTriplet';
import { numberParam } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import { withPrefix, withoutPrefix } from '../formats/tensorNames';
import { faceCnn, faceHead } from '../models/faceCnn';
import { disposeVariables, namedZeros, type FaceEmbedder } from '../models/faceEmbedder';
import { glorotUniform } from '../models/initialise';
import { nn4Small2 } from '../models/nn4Small2';
import { createOptimizer } from '../optim/optimizer';
import type { Task } from '../protocol';
import { stream } from '../runtime/random';
import { readTensors, restoreVariables, type NamedVariable } from '../runtime/variables';
import { verifyPeople } from '../stats/verificationPairs';
import { faceGradients } from '../train/faceGradients';
import type { Experiment, Metrics, PrepareContext, TrainingSession } from '../train/session';

/** Faces that are embedded at a time when people are verified. */
const evaluationBatch = 20;

const embedders: Readonly<Record<EmbedderId, (seed: number, inputs: number) => FaceEmbedder>> = {
  'face-cnn': (seed) => faceCnn(seed, smallFace.height, smallFace.width),
  'nn4.small2': nn4Small2,
  'face-head': (_, inputs) => faceHead(inputs),
};

export const faceTriplet: Experiment = { declaration, prepare };

async function prepare({ spec: { seed }, params, platform, report }: PrepareContext): Promise<TrainingSession> {
  const { train, heldOut } = await loadPeople(embedderOf(params), platform, report);
  const embedder = embedders[embedderOf(params)](seed, train.size);
  const optimizer = createOptimizer(params, seed);
  const loss = faceLossOf(params);
  const classes = classWeights(loss, embedder.dimensions, train.classes, seed);
  const variables = [...embedder.variables, ...classes];
  const [people, each] = [Math.min(numberParam(params, 'peoplePerBatch'), train.classes), numberParam(params, 'picturesEach')];
  const [updates, probeEvery] = [numberParam(params, 'updates'), numberParam(params, 'probeEvery')];
  const step = faceGradients({ embedder, classes, loss, mining: miningOf(params), margin: numberParam(params, 'margin'), people: train.classes });
  const named = () => Object.fromEntries([...variables, ...embedder.statistics].map((one) => [one.name, one.variable]));
  const verify = async (): Promise<Verification> => verifyPeople(await embeddingsOf(embedder, heldOut), heldOut.people);
  const before = await verify();

  async function* measure(prefix: 'probe' | 'val'): AsyncGenerator<Task | null, Metrics, void> {
    yield null;
    const { accuracy, auc, equalErrorRate } = await verify();
    return { [`${prefix}_verification`]: accuracy, [`${prefix}_auc`]: auc, [`${prefix}_eer`]: equalErrorRate };
  }

  return {
    totalSteps: updates,
    stepsPerEpoch: updates,
    batchSize: people * each,
    readsLate: false,
    async trainStep(at, learningRate, momentum): Promise<Metrics> {
      const batch = peopleBatch(train, people, each, seed, at);
      const { metrics, gradients } = await step(inputsOf(train, batch), batch.map((i) => train.people[i] ?? 0), stream(seed, 'mining', at));
      optimizer.apply(variables, gradients, at, learningRate, momentum);
      tf.dispose([...gradients]);
      return metrics;
    },
    afterStep(at) {
      if (at === updates) return measure('val');
      return probeEvery > 0 && at % probeEvery === 0 ? measure('probe') : null;
    },
    async save(part) {
      const model = withPrefix('model/', await readTensors(named()));
      return part === 'weights' ? model : { ...model, ...withPrefix('slot/', await readTensors(optimizer.slots())) };
    },
    restore(tensors) {
      restoreVariables([...variables, ...embedder.statistics], withoutPrefix('model/', tensors));
      optimizer.restore(variables, withoutPrefix('slot/', tensors));
    },
    async look(want, at) {
      if (want.kind !== 'verification') throw new EngineError('unsupported', { what: want.kind });
      return { kind: 'verification', step: at, before, now: await verify() };
    },
    dispose() {
      embedder.dispose();
      disposeVariables(classes);
      optimizer.dispose();
    },
  };
}

/** What the chosen loss trains beside the network: directions of people, and their centres. */
function classWeights(loss: string, dimensions: number, people: number, seed: number): readonly NamedVariable[] {
  if (loss === 'triplet') return [];
  const directions = namedZeros('classes/directions', [dimensions, people]);
  tf.tidy(() => { directions.variable.assign(tf.tensor(glorotUniform([dimensions, people], seed, -1), [dimensions, people])); });
  return loss === 'centre' ? [directions, namedZeros('classes/centres', [people, dimensions])] : [directions];
}

function inputsOf(set: PeopleSet, rows: readonly number[]): Float32Array {
  const values = new Float32Array(rows.length * set.size);
  rows.forEach((row, at) => { values.set(set.inputs.subarray(row * set.size, (row + 1) * set.size), at * set.size); });
  return values;
}

/** Embeddings of a whole set, as in use: [count, dimensions]. */
async function embeddingsOf(embedder: FaceEmbedder, set: PeopleSet): Promise<Float32Array> {
  const all = new Float32Array(set.count * embedder.dimensions);
  for (let from = 0; from < set.count; from += evaluationBatch) {
    const to = Math.min(set.count, from + evaluationBatch);
    const embedded = tf.tidy(() => embedder.embed(tf.tensor(set.inputs.slice(from * set.size, to * set.size), [to - from, ...embedder.input]), false));
    all.set(await embedded.data<'float32'>(), from * embedder.dimensions);
    embedded.dispose();
  }
  return all;
}
