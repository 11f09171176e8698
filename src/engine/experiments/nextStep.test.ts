import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createBatches, withPrefetch } from '../data/trainingBatches';
import type { LabelledImages } from '../data/mnist';
import { optimizerParams } from '../declarations/optimizers';
import type { Params } from '../declarations/schema';
import type { StepAnatomy } from '../declarations/stepAnatomy';
import { initialise } from '../models/initialise';
import { conv2d, dense, dropout, flatten, maxPooling2d, sequential, softmax } from '../models/layers';
import { networkOf } from '../models/network';
import { createOptimizer } from '../optim/optimizer';
import { stream } from '../runtime/random';
import { describeOnBackends, useBackend } from '../runtime/testing/backends';
import type { TrainingSession } from '../train/session';
import { classifierSession } from './classifierSession';

const classes = 10;
const side = 8;
const rate = 0.01;

function randomImages(count: number): LabelledImages {
  const random = stream(4, 'pictures');
  return { count, height: side, width: side, images: Uint8Array.from({ length: count * side * side }, () => random.uint32() & 255), labels: Uint8Array.from({ length: count }, (_, i) => i % classes) };
}

/** A small network with everything that the large one has, on random pictures. */
function smallSession(changed: Params = {}): TrainingSession {
  const network = networkOf(sequential({
    layers: [
      conv2d({ name: 'conv', filters: 3, kernelSize: 3, activation: 'relu', inputShape: [side, side, 1] }),
      maxPooling2d({ name: 'pool', poolSize: 2 }),
      dropout({ name: 'dropout', rate: 0.25 }),
      flatten({ name: 'flatten' }),
      dense({ name: 'hidden', units: 6, activation: 'relu' }),
      dense({ name: 'logits', units: classes }),
      softmax({ name: 'softmax' }),
    ],
  }));
  initialise(network.variables, 5);
  const set = randomImages(20);
  const plan = { set, examples: Uint32Array.from({ length: 20 }, (_, i) => i), batchSize: 8, seed: 3 };
  return classifierSession({
    network, optimizer: createOptimizer({ ...Object.fromEntries(optimizerParams('adam').map((p) => [p.name, p.default])), ...changed }, 3),
    batches: withPrefetch(createBatches(plan)), batchSize: 8, epochs: 2, seed: 3, classes,
    unseen: set, validation: plan.examples, probeEvery: 0, probeSize: 10,
  });
}

async function anatomyOf(session: TrainingSession, step: number, example = 2): Promise<StepAnatomy> {
  const answer = await session.look({ kind: 'anatomy', example }, step, rate);
  if (answer.kind !== 'anatomy') throw new Error(answer.kind);
  return answer.anatomy;
}

describeOnBackends('the next step', (backend) => {
  let before = 0;
  let session = smallSession;
  const opened: TrainingSession[] = [];
  beforeAll(() => useBackend(backend));
  beforeEach(() => {
    before = tf.memory().numTensors;
    session = (changed) => {
      const made = smallSession(changed);
      opened.push(made);
      return made;
    };
  });
  afterEach(() => {
    for (const made of opened.splice(0)) made.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each([{}, { optimizer: 'nesterov', clip: 'global-norm', clipAt: 0.5, gradientNoise: 0.01 }])('is what training then does, to the last digit where no kernel is fused: %j', async (changed) => {
    const run = session(changed);
    for (let step = 0; step < 3; step++) {
      const { weights, batch, update } = await anatomyOf(run, step);
      expect(update).toBe(step + 1);
      const metrics = await run.trainStep(step + 1, rate);
      const saved = await run.save();
      expect(weights).toHaveLength(6);
      let farthest = 0;
      for (const { name, after, followed } of weights) {
        const values = saved[`model/${name}`]?.values ?? new Float32Array();
        // What was kept of this tensor, at its places in the whole.
        const strides = after.shape.map((_, axis) => after.shape.slice(axis + 1).reduce((a, b) => a * b, 1));
        let places = [0];
        after.kept.forEach((kept, axis) => { places = places.flatMap((offset) => kept.map((place) => offset + place * (strides[axis] ?? 0))); });
        places.forEach((place, i) => { farthest = Math.max(farthest, Math.abs((values[place] ?? Number.NaN) - (after.values[i] ?? 0))); });
        expect(Math.abs(followed.after - (values[followed.place.reduce((sum, place, axis) => sum + place * (strides[axis] ?? 0), 0)] ?? Number.NaN))).toBeLessThanOrEqual(backend === 'cpu' ? 0 : 1e-6);
      }
      expect(farthest).toBeLessThanOrEqual(backend === 'cpu' ? 0 : 1e-6);
      expect(batch.loss).toBeCloseTo(metrics['loss'] ?? Number.NaN, 5);
    }
  });

  it('has the gradients that finite differences of the batch loss give', async () => {
    const run = session();
    await run.trainStep(1, rate);
    const trained = await run.save();
    const raised = (name: string) => ({ [name]: { shape: trained[name]?.shape ?? [], values: (trained[name]?.values ?? new Float32Array()).map(() => 2) } });
    // Away from the kinks of ReLU, where differences on both sides disagree.
    const saved = { ...trained, ...raised('model/conv/bias'), ...raised('model/hidden/bias') };
    await run.restore(saved);
    const { weights } = await anatomyOf(run, 1);
    const h = 1e-3;
    for (const { name, followed } of weights) {
      const tensor = saved[`model/${name}`];
      if (!tensor) throw new Error(name);
      const place = followed.place.reduce((offset, index, axis) => offset * (tensor.shape[axis] ?? 1) + index, 0);
      const lossAt = async (moved: number): Promise<number> => {
        const values = Float32Array.from(tensor.values);
        values[place] = (values[place] ?? 0) + moved;
        await run.restore({ ...saved, [`model/${name}`]: { shape: tensor.shape, values } });
        return (await anatomyOf(run, 1)).batch.loss;
      };
      expect((await lossAt(h) - await lossAt(-h)) / (2 * h)).toBeCloseTo(followed.gradient, 3);
      await run.restore(saved);
    }
  });

  it('shows every layer of one example, from the input to the logits', async () => {
    const { layers, logits, batch, example } = await anatomyOf(session(), 0, 5);
    expect(layers.map(({ layer, output }) => `${layer} ${output.shape.join('x')}`)).toEqual(['input 8x8x1', 'conv 6x6x3', 'pool 3x3x3', 'dropout 3x3x3', 'flatten 27', 'hidden 6', 'logits 10']);
    const last = layers.at(-1);
    last?.output.values.forEach((value, k) => { expect(value).toBeCloseTo(logits[k] ?? Number.NaN, 5); });
    last?.gradient.values.forEach((value, k) => {
      const p = batch.probabilities[example * classes + k] ?? Number.NaN;
      expect(value).toBeCloseTo((p - (batch.labels[example] === k ? 1 : 0)) / batch.labels.length, 6);
    });
    expect(batch.pictures.length).toBe(8 * side * side);
    await expect(session().look({ kind: 'anatomy', example: 8 }, 0, rate)).rejects.toThrow(/bad-parameter/);
  });

  it('measures distributions, how far weights move, and which units are dead', async () => {
    const run = session();
    const saved = await run.save();
    const bias = saved['model/hidden/bias'];
    await run.restore({ ...saved, 'model/hidden/bias': { shape: bias?.shape ?? [], values: Float32Array.of(-100, -100, 0, 0, 0, 100) } });
    const answer = await run.look({ kind: 'dynamics' }, 0, rate);
    if (answer.kind !== 'dynamics') throw new Error(answer.kind);
    const { weights, layers, examples } = answer.dynamics;
    expect(examples).toBe(8);
    const hidden = layers.find(({ layer }) => layer === 'hidden');
    expect(hidden?.dead).toBeGreaterThanOrEqual(2 / 6);
    expect(hidden?.dead).toBeLessThan(1);
    expect(hidden?.activations?.num).toBe(8 * 6);
    expect(layers.find(({ layer }) => layer === 'logits')?.dead).toBeNull();
    const kernel = weights.find(({ name }) => name === 'logits/kernel');
    expect(kernel?.values?.num).toBe(60);
    expect(kernel?.values?.counts.reduce((a, b) => a + b)).toBe(60);
    // The same from the anatomy, which keeps this tensor whole.
    const anatomy = (await anatomyOf(run, 0)).weights.find(({ name }) => name === 'logits/kernel');
    expect(kernel?.updateRatio).toBeCloseTo((anatomy?.update.summary.norm ?? Number.NaN) / (anatomy?.before.summary.norm ?? Number.NaN), 6);
    expect(kernel?.gradientNorm).toBeCloseTo(anatomy?.gradient.summary.norm ?? Number.NaN, 6);
  });
});
