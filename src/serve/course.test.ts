/** Schedules, early stopping, range tests and gradient processing, in whole runs on WASM. */
import * as tf from '@tensorflow/tfjs-core';
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { firstExamples } from '../engine/data/batches';
import { loadMnist } from '../engine/data/mnist';
import { createBatches } from '../engine/data/trainingBatches';
import { readSafetensors } from '../engine/formats/safetensors';
import { withoutPrefix } from '../engine/formats/tensorNames';
import { buildNetwork } from '../engine/models/network';
import { createOptimizer } from '../engine/optim/optimizer';
import type { Checkpoint } from '../engine/protocol';
import { lossGradients } from '../engine/runtime/variables';
import { softmaxCrossEntropy } from '../engine/train/classification';
import { startRun } from './engineDriver.testing';
import { HeadlessEngine, specOf } from './headless';
import { nodePlatform } from './platform';

const engine = new HeadlessEngine();
beforeAll(async () => { await engine.send({ t: 'init', backend: 'wasm', cached: null, threads: null }); });

const softmax = (settings: Readonly<Record<string, string | number>>) =>
  specOf('mnist/softmax', Object.entries({ trainSize: 320, batchSize: 32, epochs: 3, validationSize: 100, probeEvery: 0, ...settings }).map(([name, value]) => [name, String(value)]), 5);
const valuesOf = (history: Record<string, [number, number][] | undefined>, metric: string): number[] => (history[metric] ?? []).map(([, value]) => value);
const digest = (checkpoint: Checkpoint | undefined): string => createHash('sha256').update(new Uint8Array(checkpoint?.tensors ?? [])).digest('hex');
const stored = (checkpoint: Checkpoint): Checkpoint => ({ ...(JSON.parse(JSON.stringify({ ...checkpoint, tensors: null })) as Checkpoint), tensors: checkpoint.tensors.slice(0) });

/** The rest of a run that was stopped at `step` and taken up again from its checkpoint. */
async function resumedAt(step: number, spec: ReturnType<typeof softmax>) {
  const first = startRun(engine, spec, { until: step });
  const { checkpoints } = await first.until((t) => t.checkpoints.some((c) => c.step === step));
  const from = checkpoints.find((c) => c.step === step);
  if (!from) throw new Error('no checkpoint');
  await engine.send({ t: 'forget', run: first.run });
  return startRun(engine, spec, { from: stored(from) }).ended();
}

test('the rate of a schedule is recorded, and only then', async () => {
  const { history } = await startRun(engine, softmax({ epochs: 1, schedule: 'cosine', learningRate: 0.01 })).ended();
  valuesOf(history, 'lr').forEach((rate, i) => { expect(rate).toBeCloseTo(0.005 * (1 + Math.cos((Math.PI * i) / 10)), 12); });
  const constant = await startRun(engine, softmax({ epochs: 1 })).ended();
  expect(constant.history['lr']).toBeUndefined();
});

test.each([
  ['one cycle, moving momentum', { schedule: 'one-cycle', optimizer: 'nesterov', learningRate: 0.1 }],
  ['a plateau', { schedule: 'plateau', plateauPatience: 1, decayFactor: 0.1, optimizer: 'sgd', learningRate: 1.5, epochs: 5 }],
  ['noisy, clipped gradients', { clip: 'global-norm', clipAt: 0.5, gradientNoise: 0.01, optimizer: 'lion' }],
  ['early stopping', { patience: 2, optimizer: 'adam', learningRate: 0.02, epochs: 30 }],
])('%s: from a checkpoint the run goes on to the same curve, bit for bit', async (_, settings) => {
  const spec = softmax(settings);
  const whole = await startRun(engine, spec).ended();
  const rest = await resumedAt(23, spec);
  for (const metric of ['loss', 'lr']) expect(valuesOf(rest.history, metric)).toEqual(valuesOf(whole.history, metric).slice(23));
  expect(rest.best).toEqual(whole.best);
  expect(digest(rest.checkpoints.at(-1))).toBe(digest(whole.checkpoints.at(-1)));
});

test('early stopping ends the run and leaves the best weights', async () => {
  const { history, best, phases, checkpoints } = await startRun(engine, softmax({ patience: 2, learningRate: 0.02, epochs: 30 })).ended();
  const losses = valuesOf(history, 'val_loss');
  const lowest = Math.min(...losses);
  expect(phases.at(-1)).toBe('done');
  expect(losses.length).toBe(losses.indexOf(lowest) + 3);
  expect(losses.length).toBeLessThan(30);
  expect(best).toEqual({ step: 10 * (losses.indexOf(lowest) + 1), loss: lowest });
  // A run of just so many epochs ends with these weights.
  const short = await startRun(engine, softmax({ learningRate: 0.02, epochs: losses.indexOf(lowest) + 1 })).ended();
  const weights = (checkpoint: Checkpoint | undefined) => withoutPrefix('model/', readSafetensors(new Uint8Array(checkpoint?.tensors ?? new ArrayBuffer(0)), 'checkpoint').tensors);
  const [kept, expected] = [weights(checkpoints.at(-1)), weights(short.checkpoints.at(-1))];
  expect(Object.keys(kept)).toEqual(Object.keys(expected));
  for (const [name, { values }] of Object.entries(kept)) expect(Buffer.from(values.buffer).equals(Buffer.from(expected[name]?.values.buffer ?? new ArrayBuffer(0)))).toBe(true);
});

test('a range test rises until the loss has left all bounds, and is then done', async () => {
  const { history, phases, failure } = await startRun(engine, softmax({ optimizer: 'sgd', schedule: 'range', startRate: 1e-3, learningRate: 10, epochs: 20 })).ended();
  expect([phases.at(-1), failure]).toEqual(['done', null]);
  const [rates, losses] = [valuesOf(history, 'lr'), valuesOf(history, 'loss')];
  expect(rates.length).toBeLessThan(200);
  expect(rates.at(-1)).toBeGreaterThan(0.3);
  expect(Math.max(...losses.slice(-3))).toBeGreaterThan(4 * Math.min(...losses));
  expect(losses.every(Number.isFinite)).toBe(true);
});

test('a change of momentum acts on the next step and is kept by the checkpoint', async () => {
  const spec = softmax({ optimizer: 'momentum', epochs: 1 });
  const { run, until } = startRun(engine, spec, { paused: true });
  await until((t) => t.phases.at(-1) === 'paused');
  await engine.send({ t: 'tune', run, patch: { momentum: 0.5 } });
  await engine.send({ t: 'resume', run });
  const { marks, history, checkpoints } = await until((t) => t.phases.at(-1) === 'done');
  expect(marks).toEqual([{ step: 0, from: 0.9, to: 0.5 }]);
  expect(checkpoints.map(({ tuned }) => tuned)).toContainEqual({ learningRate: 0.001, momentum: 0.5 });
  const same = await startRun(engine, softmax({ optimizer: 'momentum', momentum: 0.5, epochs: 1 })).ended();
  expect(history['loss']).toEqual(same.history['loss']);
});

test.each(['adamax', 'nadam', 'adamw', 'lion'])('%s with clipping and noise: the recorded step gives what the step gives that is not recorded', async (optimizer) => {
  const spec = softmax({ epochs: 1, optimizer, clip: 'norm', clipAt: 0.2, gradientNoise: 0.01 });
  const { history } = await startRun(engine, spec).ended();
  const { train } = await loadMnist(nodePlatform(), () => undefined);
  const batches = createBatches({ set: train, examples: firstExamples(train.count, 320), batchSize: 32, seed: 5 });
  const network = buildNetwork('mnist/softmax', 5);
  const rule = createOptimizer(spec.params, 5);
  const losses = [...Array(10).keys()].map((i) => {
    const [x, y] = [new Float32Array(32 * 784), new Float32Array(32 * 10)];
    batches.into(i + 1, x, y);
    const [pictures, labels] = [tf.tensor(x, [32, 28, 28, 1]), tf.tensor2d(y, [32, 10])];
    const { loss, gradients } = lossGradients(() => softmaxCrossEntropy(labels, network.logits(pictures, { seed: 5, step: i + 1 })), network.variables);
    rule.apply(network.variables, gradients, i + 1, Number(spec.params['learningRate']));
    const value = loss.dataSync()[0];
    tf.dispose([pictures, labels, loss, ...gradients]);
    return value;
  });
  rule.dispose();
  network.dispose();
  expect(valuesOf(history, 'loss')).toEqual(losses);
});
