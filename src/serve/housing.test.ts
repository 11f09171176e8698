import { beforeAll, describe, expect, test } from 'vitest';
import { startRun } from './engineDriver.testing';
import { HeadlessEngine, runHeadless, specOf } from './headless';

// The course's printed numbers; `toPrecision(4)` is how many digits it prints.
const courseLosses = { 100: '0.1835', 200: '0.1483', 300: '0.1379', 400: '0.1337', 500: '0.1320' };
const leastSquares = [0, 0.884766, -0.053179];

describe.each(['cpu', 'wasm'] as const)('house prices on %s', (backend) => {
  const engine = new HeadlessEngine();
  beforeAll(async () => { await engine.send({ t: 'init', backend, cached: null, threads: null }); });
  const run = (experiment: string, ...settings: [string, string][]) => runHeadless(engine, backend, specOf(experiment, settings, 42), () => undefined);

  test('two features give the course\'s numbers to four digits', async () => {
    const { report } = await run('housing/linear2');
    const losses = new Map(report.history['loss']);
    expect(losses.size).toBe(500);
    for (const [epoch, printed] of Object.entries(courseLosses)) expect(losses.get(Number(epoch))?.toPrecision(4)).toBe(printed);
    const [w0, w1, w2] = report.final['weights'] as number[];
    expect(Math.abs(w0 ?? 1)).toBeLessThan(1e-6);
    expect(w1?.toPrecision(4)).toBe('0.8304');
    expect(w2?.toPrecision(4)).toBe('0.0008239');
  });

  test('one feature goes to the slope of least squares, the correlation 0.8550', async () => {
    const { report } = await run('housing/linear1', ['epochs', '2000']);
    const [w0, w1] = report.final['weights'] as number[];
    expect(w0).toBeCloseTo(0, 5);
    expect(w1).toBeCloseTo(0.85499, 4);
  });

  test('mini-batches see every row once an epoch and come near least squares', async () => {
    const { report } = await run('housing/linear2', ['descent', 'mini-batch'], ['batchSize', '10'], ['epochs', '400']);
    expect(report.history['loss']).toHaveLength(400);
    expect(report.history['loss']?.[0]?.[0]).toBe(5);
    (report.final['weights'] as number[]).forEach((w, i) => { expect(Math.abs(w - (leastSquares[i] ?? 0))).toBeLessThan(0.08); });
  });

  test('a rate beyond the stable one is caught as divergence', async () => {
    const { ended } = startRun(engine, specOf('housing/linear2', [['learningRate', '3']], 1));
    const { failure, phases, history } = await ended();
    expect(phases.at(-1)).toBe('failed');
    expect(failure).toMatchObject({ code: 'diverged', details: { metric: 'loss', learningRate: 3 } });
    expect(history['loss']?.length).toBeLessThan(100);
  });
});
