import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { snapshotPlan } from '../engine/declarations/snapshotPlan';
import { readSafetensors } from '../engine/formats/safetensors';
import type { Checkpoint } from '../engine/protocol';
import { startRun } from './engineDriver.testing';
import { HeadlessEngine, specOf } from './headless';

const engine = new HeadlessEngine();
beforeAll(async () => { await engine.send({ t: 'init', backend: 'wasm', cached: null, threads: null }); });

const small = (...more: [string, string][]) => specOf('mnist/cnn', [['trainSize', '192'], ['batchSize', '32'], ['epochs', '2'], ['validationSize', '60'], ['probeEvery', '4'], ['probeSize', '20'], ...more], 7);
const softmax = (...more: [string, string][]) => specOf('mnist/softmax', [['trainSize', '640'], ['batchSize', '64'], ['epochs', '3'], ['validationSize', '100'], ['probeEvery', '0'], ...more], 5);
const tensors = async (): Promise<number> => (await engine.send({ t: 'memory' })).tensors;
const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];
/** Through JSON, as a file or an IndexedDB record would bring it back. */
const stored = (checkpoint: Checkpoint | undefined): Checkpoint => {
  if (!checkpoint) throw new Error('no checkpoint');
  return { ...(JSON.parse(JSON.stringify({ ...checkpoint, tensors: null })) as Checkpoint), tensors: checkpoint.tensors.slice(0) };
};
// Compared by hash: the matcher takes minutes for millions of elements.
const digest = (saved: { readonly tensors: ArrayBuffer } | undefined): string => createHash('sha256').update(new Uint8Array(saved?.tensors ?? [])).digest('hex');

describe('reproducible', () => {
  test('same spec, same seed: the same curve, number for number; another seed: another curve', async () => {
    const [a, b] = [await startRun(engine, small()).ended(), await startRun(engine, small()).ended()];
    expect(a.history['loss']).toHaveLength(12);
    expect(b.history).toEqual(a.history);
    const c = await startRun(engine, { ...small(), seed: 8 }).ended();
    expect(c.history['loss']).not.toEqual(a.history['loss']);
  });

  test.each(['adam', 'momentum', 'adadelta'])('%s: from any checkpoint the run goes on to the same curve, bit for bit', async (optimizer) => {
    const spec = small(['optimizer', optimizer]);
    const whole = await startRun(engine, spec).ended();
    const first = startRun(engine, spec, { paused: true });
    await first.until((t) => t.phases.includes('paused'));
    for (let batch = 1; batch <= 5; batch++) {
      await engine.send({ t: 'step', run: first.run, unit: 'batch' });
      await first.until((t) => t.phases.at(-1) === 'paused' && last(t.checkpoints)?.step === batch);
    }
    const rest = await startRun(engine, spec, { from: stored(last(first.trace.checkpoints)) }).ended();
    expect(rest.history['loss']).toEqual(whole.history['loss']?.slice(5));
    expect(rest.history['val_acc']).toEqual(whole.history['val_acc']);
    expect(digest(last(rest.checkpoints))).toBe(digest(last(whole.checkpoints)));
    // A slow machine leaves some out, but not the last.
    const kept = new Map(whole.snapshots.map((snapshot) => [snapshot.step, digest(snapshot)]));
    for (const snapshot of rest.snapshots) if (kept.has(snapshot.step)) expect(digest(snapshot)).toBe(kept.get(snapshot.step));
    expect(last(rest.snapshots)?.step).toBe(12);
    await engine.send({ t: 'forget', run: first.run });
  });

  test('the weights of planned steps are kept, the last ones being those of the end', async () => {
    const { snapshots, checkpoints } = await startRun(engine, softmax()).ended();
    const steps = snapshots.map(({ step }) => step);
    expect(snapshotPlan(30)).toEqual(expect.arrayContaining(steps));
    expect([steps[0], last(steps)]).toEqual([0, 30]);
    const kept = readSafetensors(last(snapshots)?.tensors ?? new ArrayBuffer(0), 'snapshot').tensors;
    const final = readSafetensors(last(checkpoints)?.tensors ?? new ArrayBuffer(0), 'checkpoint').tensors;
    expect(Object.keys(kept)).toEqual(['model/dense1/bias', 'model/dense1/kernel', 'model/dense2/bias', 'model/dense2/kernel', 'model/logits/bias', 'model/logits/kernel']);
    for (const [name, { values }] of Object.entries(kept)) {
      const exact = final[name]?.values ?? new Float32Array();
      expect(values.every((value, i) => Math.abs(value - (exact[i] ?? NaN)) <= 2 ** -11 * Math.abs(exact[i] ?? NaN) + 2 ** -25)).toBe(true);
    }
  });

  test('a run that is stopped keeps its weights as they are then', async () => {
    const { run, until } = startRun(engine, softmax(['epochs', '50']));
    await until((t) => (t.history['loss']?.length ?? 0) > 2);
    const { step } = await engine.send({ t: 'stop', run });
    const { snapshots } = await until((t) => t.phases.at(-1) === 'stopped');
    expect(last(snapshots)?.step).toBe(step);
    await engine.send({ t: 'forget', run });
  });

  test('a checkpoint of another experiment is refused', async () => {
    const { checkpoints } = await startRun(engine, softmax(['epochs', '1'])).ended();
    const { failure } = await startRun(engine, small(), { from: stored(checkpoints[0]) }).ended();
    expect(failure?.code).toBe('checkpoint-mismatch');
  });
});

describe('control', () => {
  test('goes on to the step that it is told, and no further', async () => {
    const { run, until, trace } = startRun(engine, softmax(['epochs', '4']), { until: 10 });
    const steps: number[] = [];
    for (const next of [25, 25, undefined]) {
      await until((t) => t.phases.slice(-1).some((phase) => phase === 'paused' || phase === 'done'));
      steps.push((await engine.send<'resume'>({ t: 'resume', run, ...(next === undefined ? {} : { until: next }) })).step);
    }
    await until((t) => t.phases.at(-1) === 'done');
    expect(steps).toEqual([10, 25, 25]);
    expect(trace.history['loss']?.map(([step]) => step)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  test('pause answers within one batch, resume goes on to the end', async () => {
    const { run, trace, until, ended } = startRun(engine, softmax());
    await until((t) => (t.history['loss']?.length ?? 0) > 3);
    const { step } = await engine.send({ t: 'pause', run });
    await until((t) => t.phases.at(-1) === 'paused');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(trace.history['loss']?.at(-1)?.[0]).toBe(step);
    await engine.send({ t: 'resume', run });
    await ended();
    expect(trace.history['loss']).toHaveLength(30);
  });

  test('step epoch goes to the end of the epoch, its validation included', async () => {
    const { run, until } = startRun(engine, softmax(), { paused: true });
    await until((t) => t.phases.at(-1) === 'paused');
    await engine.send({ t: 'step', run, unit: 'epoch' });
    const { history } = await until((t) => last(t.checkpoints)?.step === 10);
    expect(history['val_acc']).toHaveLength(1);
    await engine.send({ t: 'forget', run });
  });

  test('a new learning rate is used at once, marked, and kept by the checkpoint', async () => {
    const { run, until } = startRun(engine, softmax(), { paused: true });
    await until((t) => t.phases.at(-1) === 'paused');
    await engine.send({ t: 'step', run, unit: 'batch' });
    await until((t) => last(t.checkpoints)?.step === 1);
    expect(await engine.send({ t: 'tune', run, patch: { learningRate: 0.005 } })).toEqual({ atStep: 1 });
    await engine.send({ t: 'step', run, unit: 'batch' });
    const { marks, checkpoints } = await until((t) => last(t.checkpoints)?.step === 2);
    expect(marks).toEqual([{ step: 1, from: 0.001, to: 0.005 }]);
    expect(last(checkpoints)?.tuned).toEqual({ learningRate: 0.005, momentum: 0.9 });
    await expect(engine.send({ t: 'tune', run, patch: { learningRate: -1 } })).rejects.toMatchObject({ failure: { code: 'bad-parameter' } });
    await engine.send({ t: 'forget', run });
  });

  test('stop keeps the weights for looking and exporting; forget frees them', async () => {
    const { run, until } = startRun(engine, softmax(['epochs', '50']));
    await until((t) => (t.history['loss']?.length ?? 0) > 2);
    await engine.send({ t: 'stop', run });
    const looked = await engine.send({ t: 'look', run, want: { kind: 'confusion' } });
    expect(looked.kind === 'confusion' && looked.counts.reduce((a, b) => a + b, 0)).toBe(looked.kind === 'confusion' ? looked.examples : -1);
    const file = await engine.send({ t: 'export', run, format: 'safetensors' });
    expect(file.bytes.byteLength).toBeGreaterThan(669_706 * 4);
    await engine.send({ t: 'forget', run });
    await expect(engine.send({ t: 'look', run, want: { kind: 'confusion' } })).rejects.toMatchObject({ failure: { code: 'unknown-run' } });
  });

  test('twenty times start, stop, forget: tensors and bytes are back where they were', async () => {
    const cycle = async (i: number): Promise<void> => {
      const { run, until } = startRun(engine, i % 2 === 0 ? softmax(['epochs', '50']) : small(['epochs', '50']));
      await until((t) => (t.history['loss']?.length ?? 0) > 0);
      await engine.send({ t: 'stop', run });
      await engine.send({ t: 'forget', run });
    };
    await cycle(0);
    await cycle(1);
    const before = await engine.send({ t: 'memory' });
    for (let i = 0; i < 20; i++) await cycle(i);
    expect(await engine.send({ t: 'memory' })).toEqual(before);
  });

  test('forgetting a run that is still loading leaves nothing behind', async () => {
    const before = await tensors();
    const { run } = startRun(engine, small());
    await engine.send({ t: 'forget', run });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await tensors()).toBe(before);
  });
});

describe('races', () => {
  test('racers of one seed start at one loss, see the same batches, and keep step', async () => {
    const racers = ['sgd', 'adam', 'rmsprop'].map((optimizer) => startRun(engine, softmax(['optimizer', optimizer]), { group: 'race' }));
    await Promise.all(racers.map((r) => r.until((t) => (t.history['loss']?.length ?? 0) > 4)));
    const steps = await Promise.all(racers.map(async (r) => (await engine.send({ t: 'pause', run: r.run })).step));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
    expect(new Set(racers.map((r) => r.trace.history['loss']?.[0]?.[1])).size).toBe(1);
    for (const { run } of racers) await engine.send({ t: 'forget', run });
  });

  test('a racer waits for one in another worker until that one comes near or stops running', async () => {
    const steps = new SharedArrayBuffer(8);
    const board = new Int32Array(steps);
    board[1] = 1 + 5;
    const racer = startRun(engine, softmax(), { group: 'spread', pace: { steps, slot: 0 } });
    const arrival = (step: number) => expect.poll(() => board[0], { timeout: 60_000, interval: 20 }).toBe(1 + step);
    await arrival(13);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(board[0]).toBe(1 + 13);
    board[1] = 1 + 8;
    await arrival(16);
    board[1] = 0;
    const { history } = await racer.ended();
    expect(history['loss']).toHaveLength(30);
    expect(board[0]).toBe(0);
  });

  test('a racer in company draws the same curve as alone', async () => {
    const alone = await startRun(engine, softmax()).ended();
    const [together] = await Promise.all([startRun(engine, softmax(), { group: 'g' }).ended(), startRun(engine, softmax(['optimizer', 'sgd']), { group: 'g' }).ended()]);
    expect(together.history).toEqual(alone.history);
  });
});

test('looks: mistakes, filters, activations and layers of a live run', async () => {
  const { run, ended } = startRun(engine, small(['validationSize', '200']));
  await ended();
  const look = async (want: Parameters<typeof engine.send<'look'>>[0]['want']) => engine.send({ t: 'look', run, want });
  const mistakes = await look({ kind: 'mistakes', limit: 9 });
  if (mistakes.kind !== 'mistakes') throw new Error(mistakes.kind);
  expect(mistakes.images.count).toBe(9);
  mistakes.images.labels.forEach((label, i) => { expect(mistakes.predicted[i]).not.toBe(label); });
  expect([...mistakes.truthProbability].sort((a, b) => a - b)).toEqual(mistakes.truthProbability);
  const filters = await look({ kind: 'filters' });
  expect(filters.kind === 'filters' && filters.layers.map((l) => l.shape)).toEqual([[3, 3, 1, 32], [3, 3, 32, 64]]);
  const activations = await look({ kind: 'activations', index: 3, picture: null });
  if (activations.kind !== 'activations') throw new Error(activations.kind);
  expect(activations.layers[0]?.shape).toEqual([26, 26, 32]);
  expect(activations.probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
  const layers = await look({ kind: 'layers' });
  expect(layers.kind === 'layers' && layers.layers.reduce((n, l) => n + l.parameters, 0)).toBe(1_199_882);
});

test.each([
  [{ experiment: 'mnist/none' }, 'unknown-experiment'],
  [{ seed: 0 }, 'bad-parameter'],
  [{ params: { epochs: 0 } }, 'bad-parameter'],
  [{ params: { nonsense: 1 } }, 'bad-parameter'],
] as const)('a spec with %o fails as %s', async (change, code) => {
  const { failure } = await startRun(engine, { ...softmax(), ...change }).ended();
  expect(failure?.code).toBe(code);
});
