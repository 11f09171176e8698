import { beforeAll, describe, expect, test } from 'vitest';
import * as tf from '@tensorflow/tfjs-core';
import type { Checkpoint, RunSpec } from '../protocol';
import { readSafetensors } from '../formats/safetensors';
import { startRun, type RunTrace } from '../../serve/engineDriver.testing';
import { HeadlessEngine, specOf } from '../../serve/headless';

const engine = new HeadlessEngine();
beforeAll(async () => { await engine.send({ t: 'init', backend: 'wasm', cached: null, threads: null }); });

type Settings = Readonly<Record<string, string | number>>;
const common = { optimizer: 'momentum', learningRate: 0.05, trainSize: 150, validationSize: 40, probeEvery: 4, probeSize: 16 };
const spec = (experiment: string, settings: Settings): RunSpec =>
  specOf(experiment, Object.entries({ ...common, ...settings }).map(([name, value]): [string, string] => [name, String(value)]), 3);
const replicated = (settings: Settings): RunSpec => spec('mnist/replicas', settings);

async function trained(given: RunSpec, options: Parameters<typeof startRun>[2] = {}): Promise<RunTrace> {
  const { run, ended } = startRun(engine, given, options);
  const trace = await ended();
  expect(trace.failure).toBeNull();
  await engine.send({ t: 'forget', run });
  return trace;
}

const values = (trace: RunTrace, metric: string): number[] => (trace.history[metric] ?? []).map(([, value]) => value);
const weightsOf = ({ checkpoints }: RunTrace) => readSafetensors(new Uint8Array(checkpoints.at(-1)?.tensors ?? new ArrayBuffer(0)), 'test').tensors;

/** Largest difference between the same metric's or tensor's values. */
function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length || a.length === 0) return Number.NaN;
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs((a[i] ?? Number.NaN) - (b[i] ?? Number.NaN)));
  return largest;
}

function expectEqualTraining(a: RunTrace, b: RunTrace, tolerance: number): void {
  for (const metric of ['loss', 'acc', 'val_loss', 'probe_loss']) expect(distance(values(a, metric), values(b, metric)), metric).toBeLessThanOrEqual(tolerance);
  const [ours, theirs] = [weightsOf(a), weightsOf(b)];
  expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
  for (const [name, { values: own }] of Object.entries(ours)) expect(distance(own, theirs[name]?.values ?? []), name).toBeLessThanOrEqual(tolerance);
}

describe('synchronous', () => {
  // 150 pictures in batches of 6: updates of 6, 12, 18, 24, at the end of an epoch fewer.
  test.each([[1, 1, 25], [2, 2, 26], [3, 3, 27], [4, 3, 21]])('as many replicas train as one with the n-fold batch does: n = %i', async (replicas, epochs, steps) => {
    const one = await trained(spec('mnist/softmax', { batchSize: 6 * replicas, epochs }));
    const many = await trained(replicated({ replicas, batchSize: 6, epochs }));
    expect(values(many, 'loss')).toHaveLength(steps);
    expectEqualTraining(many, one, 1e-5);
    expect(new Set([...values(many, 'staleness'), ...values(many, 'dropped')])).toEqual(new Set([0]));
  });

  test('one replica has the dropout masks of plain training', async () => {
    const settings = { batchSize: 10, epochs: 1, trainSize: 50 };
    expectEqualTraining(await trained(replicated({ ...settings, replicas: 1, network: 'cnn' })), await trained(spec('mnist/cnn', settings)), 1e-6);
  });

  test('from a checkpoint it goes on to the same curve, bit for bit', async () => {
    const given = replicated({ replicas: 2, batchSize: 10, epochs: 2 });
    const whole = await trained(given);
    const { run, trace, until } = startRun(engine, given, { paused: true });
    await until((t) => t.phases.includes('paused'));
    await engine.send({ t: 'step', run, unit: 'epoch' });
    const { checkpoints } = await until((t) => t.checkpoints.at(-1)?.step === 8);
    const from = { ...checkpoints.at(-1), tensors: checkpoints.at(-1)?.tensors.slice(0) } as Checkpoint;
    await engine.send({ t: 'forget', run });
    expect(values(trace, 'loss')).toEqual(values(whole, 'loss').slice(0, 8));
    const rest = await trained(given, { from });
    expect(values(rest, 'loss')).toEqual(values(whole, 'loss').slice(8));
  });

  test('with a backup nobody waits for the straggler', async () => {
    const late = await trained(replicated({ replicas: 3, backups: 1, delayMs: 40, batchSize: 10, epochs: 3 }));
    expect(values(late, 'loss')).toHaveLength(15);
    expect(values(late, 'dropped').reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
    expect(values(late, 'val_loss').at(-1)).toBeLessThan(values(late, 'loss')[0] ?? 0);
  });
});

describe('asynchronous', () => {
  test('one replica is plain training', async () => {
    const settings = { batchSize: 6, epochs: 1 };
    expectEqualTraining(await trained(replicated({ ...settings, replicas: 1, mode: 'async' })), await trained(spec('mnist/softmax', settings)), 1e-6);
  });

  test('of three equal replicas each is two updates behind, the straggler more', async () => {
    const even = await trained(replicated({ replicas: 3, mode: 'async', batchSize: 10, epochs: 2 }));
    expect(values(even, 'loss')).toHaveLength(30);
    expect(values(even, 'staleness').slice(0, 6)).toEqual([0, 1, 2, 2, 2, 2]);
    const uneven = await trained(replicated({ replicas: 3, mode: 'async', batchSize: 10, epochs: 2, delayMs: 60 }));
    expect(Math.max(...values(uneven, 'staleness'))).toBeGreaterThan(2);
  });
});

describe('in the engine', () => {
  test('a look tells what every replica did', async () => {
    const { run, ended } = startRun(engine, replicated({ replicas: 2, batchSize: 25, epochs: 2, delayMs: 5 }));
    await ended();
    const answer = await engine.send({ t: 'look', run, want: { kind: 'replicas' } });
    const spans = answer.kind === 'replicas' ? answer.spans : [];
    expect(spans.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    for (const { replica, began, computed, arrived } of spans) {
      expect(began).toBeLessThan(computed);
      expect(arrived - computed).toBeGreaterThanOrEqual(replica === 1 ? 4 : 0);
    }
    await engine.send({ t: 'forget', run });
  });

  test('when a run is over, stopped or forgotten, nothing of its replicas is left', async () => {
    const cycle = async (command: 'stop' | 'forget'): Promise<void> => {
      const { run, until } = startRun(engine, replicated({ replicas: 3, batchSize: 10, epochs: 50, mode: 'async', delayMs: 5 }));
      await until((t) => (t.history['loss']?.length ?? 0) > 0);
      await engine.send({ t: command, run });
      await engine.send({ t: 'forget', run });
      await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await cycle('stop');
    const before = tf.memory().numTensors;
    await cycle('stop');
    await cycle('forget');
    expect(tf.memory().numTensors).toBe(before);
  });
});
