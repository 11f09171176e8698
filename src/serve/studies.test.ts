import { beforeAll, describe, expect, test } from 'vitest';
import type { Boundary } from '../engine/declarations/boundary';
import type { EngineEvent, Snapshot } from '../engine/protocol';
import { toFailure } from '../engine/errors/failure';
import { startRun } from './engineDriver.testing';
import { HeadlessEngine, specOf } from './headless';

const engine = new HeadlessEngine();
beforeAll(async () => { await engine.send({ t: 'init', backend: 'wasm', cached: null, threads: 1 }); });

const confusion = (validationSize: number) => ({ kind: 'look-at-weights', model: { shipped: 'mnist-softmax' }, validationSize, want: { kind: 'confusion' } }) as const;

describe('studies', () => {
  test('answer about weights as a run would about itself', async () => {
    const answer = await engine.send<'study'>({ t: 'study', key: 'a', ask: confusion(500) });
    if (!('kind' in answer) || answer.kind !== 'confusion') throw new Error('no confusion');
    expect(answer.examples).toBe(500);
    expect(answer.counts.reduce((sum, n) => sum + n, 0)).toBe(500);
    const right = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].reduce((sum, digit) => sum + (answer.counts[digit * 11] ?? 0), 0);
    expect(right).toBeGreaterThan(480);
  });

  test('are ended at their next rest, and leave no tensors', async () => {
    const before = await engine.send<'memory'>({ t: 'memory' });
    const answer = engine.send<'study'>({ t: 'study', key: 'b', ask: confusion(10_000) });
    await engine.send<'end-study'>({ t: 'end-study', key: 'b' });
    const failure = await answer.then(() => null, toFailure);
    expect(failure).toEqual({ code: 'study-ended', details: { study: 'look-at-weights' } });
    expect((await engine.send<'memory'>({ t: 'memory' })).tensors).toBe(before.tensors);
  });

  test('fail by themselves alone', async () => {
    const bad = engine.send<'study'>({ t: 'study', key: 'c', ask: { ...confusion(10), model: { experiment: 'mnist/cnn', step: 1, tensors: new ArrayBuffer(8) } } });
    const good = engine.send<'study'>({ t: 'study', key: 'd', ask: confusion(10) });
    expect(await bad.then(() => null, toFailure)).toMatchObject({ code: 'bad-file' });
    expect(await good).toMatchObject({ examples: 10 });
  });

  test('bring back the boundary that a run had', async () => {
    const spec = specOf('toy/network', [['pace', '0'], ['epochs', '40'], ['units', '6']], 1);
    const { run, snapshots } = await startRun(engine, spec).ended();
    const now = await engine.send<'look'>({ t: 'look', run, want: { kind: 'boundary', size: 20 } });
    if (now.kind !== 'boundary') throw new Error('no boundary');
    const then = async ({ step, tensors }: Snapshot): Promise<Boundary> =>
      await engine.send<'study'>({ t: 'study', key: `past ${step}`, ask: { kind: 'past-boundary', spec, weights: { experiment: spec.experiment, step, tensors }, size: 20 } }) as Boundary;
    const [begun, ended] = await Promise.all([...snapshots.slice(0, 1), ...snapshots.slice(-1)].map(then));
    // Snapshots round weights to 16 bits.
    expect(ended?.output).toHaveLength(400);
    ended?.output.forEach((probability, i) => { expect(Math.abs(probability - (now.boundary.output[i] ?? Number.NaN))).toBeLessThan(0.01); });
    expect(Math.max(...(begun?.output ?? []).map((probability, i) => Math.abs(probability - (now.boundary.output[i] ?? 0))))).toBeGreaterThan(0.3);
  });

  test('tell early answers under the key that they were asked with', async () => {
    const news: Extract<EngineEvent, { t: 'news' }>[] = [];
    const leave = engine.listen((event) => { if (event.t === 'news') news.push(event); });
    const vectors = Float32Array.from({ length: 60 * 5 }, (_, i) => Math.sin(i * i));
    await engine.send<'study'>({ t: 'study', key: 'e', ask: { kind: 'projection', vectors, dimensions: 5, method: { kind: 'tsne', perplexity: 5 }, seed: 1, start: null } });
    leave();
    expect(news.length).toBeGreaterThan(0);
    expect(new Set(news.map(({ key }) => key))).toEqual(new Set(['e']));
  });
});
