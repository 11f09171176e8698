import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunId } from '../../../engine/protocol';
import { aRecord } from '../../runs/record.fixture';
import { isOver, type RunRecord } from '../../runs/record';
import { forgetSeries, seriesOf } from '../../runs/seriesBook';
import { addRun, patchRun, runById, useRuns } from '../../store/runs';
import { parseSweeps, sweepKey, useSweeps, type Sweep } from '../../store/sweeps';
import { createSweepDriver, type SweepDriver } from './driver';

const sweep: Sweep = {
  id: 's', lesson: 'optimizers', cell: 'sweep', experiment: 'housing/linear1', params: { epochs: 40 }, seed: 3,
  settings: { dimensions: [], search: 'grid', draws: 4, eta: 2, budget: null, metric: 'loss' },
  trials: [0.3, 0.1, 0.03, 0.01].map((learningRate) => ({ learningRate })),
  rungs: [{ trials: 4, steps: 10 }, { trials: 2, steps: 40 }], begun: [], state: 'going',
};
const idOf = (trial: number): RunId => `run-${trial}` as RunId;

/** Runs that do at once what they are told; `work` trains those that are running up to where they pause. */
function page(): { readonly driver: SweepDriver; readonly started: number[]; readonly work: (losses: readonly number[]) => void } {
  const started: number[] = [];
  const driver: SweepDriver = createSweepDriver({
    start(request) {
      const trial = request.trial ?? -1;
      started.push(trial);
      addRun(aRecord({ id: idOf(trial), group: request.group ?? null, trial, until: request.until ?? null, phase: 'queued', spec: { schema: 1, experiment: request.experiment, params: request.params, seed: request.seed ?? 0 } }));
      return idOf(trial);
    },
    pause: (run) => { patchRun(run, { phase: 'paused' }); },
    resumeUntil: vi.fn((run: RunId, until: number | null) => { patchRun(run, { until, phase: 'running' }); }),
    stop: (run) => { patchRun(run, { phase: 'stopped' }); },
  }, () => 2);
  return {
    driver, started,
    work(losses) {
      for (const run of Object.values(useRuns.getState().records)) {
        if (isOver(run.phase) || run.phase === 'paused') continue;
        const step = run.until ?? 40;
        seriesOf(run.id).append([{ metric: 'loss', steps: Float64Array.of(step), values: Float64Array.of(losses[run.trial ?? 0] ?? 0), seconds: Float64Array.of(1) }]);
        const progress = { step, totalSteps: 40, stepsPerEpoch: 1, batchSize: 47, seconds: 1, examplesPerSecond: 1, secondsLeft: 0 };
        patchRun(run.id, { progress, phase: step === 40 ? 'done' : 'paused' });
        driver.drive();
      }
    },
  };
}

const now = (): Sweep | undefined => useSweeps.getState().sweeps[sweepKey('optimizers', 'sweep')];
const phases = (): (RunRecord['phase'] | undefined)[] => sweep.trials.map((_, trial) => runById(idOf(trial))?.phase);

beforeEach(() => {
  for (const trial of sweep.trials.keys()) forgetSeries(idOf(trial));
  useRuns.setState({ records: {}, loaded: true });
  useSweeps.getState().clear();
  useSweeps.getState().put(sweep);
});

describe('a sweep', () => {
  const losses = [4, 3, 1, 2];

  test('starts a few trials at a time, halves them at the rung, and is done at the end', () => {
    const { driver, started, work } = page();
    driver.drive();
    driver.drive();
    expect(started).toEqual([0, 1]);
    expect(runById(idOf(1))?.spec).toMatchObject({ params: { epochs: 40, learningRate: 0.1 }, seed: 3 });
    work(losses);
    expect(started).toEqual([0, 1, 2, 3]);
    work(losses);
    expect(phases()).toEqual(['stopped', 'stopped', 'running', 'running']);
    expect(runById(idOf(2))?.until).toBe(40);
    work(losses);
    expect(phases()).toEqual(['stopped', 'stopped', 'done', 'done']);
    expect(now()?.state).toBe('done');
  });

  test('goes on after a reload where it was: nothing is started twice', () => {
    const before = page();
    before.driver.drive();
    before.work(losses);
    useSweeps.setState({ sweeps: parseSweeps(JSON.parse(JSON.stringify({ sweeps: useSweeps.getState().sweeps }))) });
    const { driver, started, work } = page();
    driver.drive();
    expect(started).toEqual([]);
    for (let rung = 0; rung < 3; rung++) work(losses);
    expect(phases()).toEqual(['stopped', 'stopped', 'done', 'done']);
  });

  test('paused, it starts nothing and keeps what there is; resumed, it goes on', () => {
    const { driver, started, work } = page();
    driver.drive();
    driver.pause(now() ?? sweep);
    driver.drive();
    expect([phases().slice(0, 2), started.length]).toEqual([['paused', 'paused'], 2]);
    driver.resume(now() ?? sweep);
    driver.drive();
    expect(phases().slice(0, 2)).toEqual(['running', 'running']);
    for (let rung = 0; rung < 4; rung++) work(losses);
    expect(now()?.state).toBe('done');
    expect(started).toEqual([0, 1, 2, 3]);
  });

  test('stopped, it ends every trial', () => {
    const { driver, started, work } = page();
    driver.drive();
    driver.stop(now() ?? sweep);
    work(losses);
    expect([phases().slice(0, 2), started.length, now()?.state]).toEqual([['stopped', 'stopped'], 2, 'stopped']);
  });

  test('a trial that was removed or has diverged does not hold it up, and does not come back', () => {
    const { driver, started, work } = page();
    driver.drive();
    patchRun(idOf(0), { removed: true });
    patchRun(idOf(1), { phase: 'failed' });
    driver.drive();
    for (let rung = 0; rung < 4; rung++) work(losses);
    expect(started).toEqual([0, 1, 2, 3]);
    expect(phases().slice(2)).toEqual(['done', 'done']);
    expect(now()?.state).toBe('done');
  });
});

test('stored sweeps that are broken are left out', () => {
  expect(parseSweeps({ sweeps: { a: sweep, b: { ...sweep, cell: 'other', rungs: 'none' }, c: null } })).toEqual({ 'optimizers/sweep': sweep });
  for (const stored of [null, 3, [], { sweeps: [] }]) expect(parseSweeps(stored)).toEqual({});
});
