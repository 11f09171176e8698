import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Checkpoint, RunId } from '../../engine/protocol';
import { runById, useRuns } from '../store/runs';
import { FakeArchive, FakeEngine } from './controller.fakes';
import { createRunController, type RunController } from './controller';
import { createEventSink } from './eventSink';
import { createHolding } from './holding';
import { createRunSaver } from './saver';
import { seriesOf } from './seriesBook';

vi.stubGlobal('requestAnimationFrame', (f: () => void) => setTimeout(f, 0));

interface Bench {
  readonly engine: FakeEngine;
  readonly archive: FakeArchive;
  readonly controller: RunController;
  /** Lets everything that is waiting happen. */
  readonly settle: () => Promise<void>;
}

/** A page; a second one on the same archive is the page after a reload. */
function open(archive = new FakeArchive()): Bench {
  const engine = new FakeEngine();
  const saver = createRunSaver(archive, () => true);
  const holding = createHolding();
  const sink = createEventSink({ saver, holding, archive, onDevice: () => undefined });
  engine.sink = sink;
  const controller = createRunController({ engine: () => engine, archive, saver, sink, holding, now: () => 1_000 });
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 20; i++) await Promise.resolve();
    sink.settle();
    await saver.flush();
  };
  return { engine, archive, controller, settle };
}

const request = { experiment: 'housing/linear1', params: { epochs: 100 }, lesson: 'housing', cell: 'one' } as const;

function checkpointAt(run: RunId, step: number): Checkpoint {
  const spec = runById(run)?.spec ?? { schema: 1, experiment: '', params: {}, seed: 1 };
  return { schema: 1, spec, step, seconds: step / 10, backend: 'cpu', tuned: { learningRate: 0.01 }, tensors: new ArrayBuffer(8) };
}

/** What a reload does to the page's memory. */
function reload(bench: Bench): Bench {
  bench.engine.close();
  bench.controller.clear();
  return open(bench.archive);
}

beforeEach(() => { useRuns.setState({ records: {}, loaded: false }); });

describe('starting', () => {
  test('a run that pauses by itself does so after a reload too; trials do not wait for one another', async () => {
    const before = open();
    const run = before.controller.start({ ...request, group: 'sweep', trial: 0, until: 30 });
    await before.settle();
    expect(before.engine.commands('start')).toMatchObject([{ run, group: null, until: 30 }]);
    const after = reload(before);
    await after.controller.load(true);
    await after.settle();
    expect(after.engine.commands('start')).toMatchObject([{ run, until: 30 }]);
    after.engine.phase(run, 'paused', 30);
    after.controller.resumeUntil(run, 60);
    await after.settle();
    expect(after.engine.commands('resume').at(-1)).toEqual({ t: 'resume', run, until: 60 });
    after.controller.resumeUntil(run, null);
    await after.settle();
    expect(after.engine.commands('resume').at(-1)).toEqual({ t: 'resume', run });
  });

  test('fills in defaults, counts executions and hands the run to the engine', async () => {
    const { controller, engine, settle } = open();
    const first = controller.start(request);
    const second = controller.start(request);
    await settle();
    expect(runById(first)).toMatchObject({ order: 1, phase: 'running', spec: { seed: 42, params: { epochs: 100, learningRate: 0.01, descent: 'batch' } } });
    expect(runById(second)).toMatchObject({ order: 2, shade: 1 });
    expect(engine.commands('start')).toHaveLength(2);
  });

  test('a value out of range fails the run with words, and nothing reaches the engine', async () => {
    const { controller, engine, settle } = open();
    const run = controller.start({ ...request, params: { epochs: -1 } });
    await settle();
    expect(runById(run)).toMatchObject({ phase: 'failed', failure: { code: 'bad-parameter', details: { name: 'epochs' } } });
    expect(engine.sent).toHaveLength(0);
  });

  test('a pause that comes while the run is loading waits for it', async () => {
    const { controller, engine, settle } = open();
    engine.arrives = false;
    const run = controller.start(request);
    controller.pause(run);
    await settle();
    expect(engine.commands('pause')).toHaveLength(0);
    engine.phase(run, 'loading');
    engine.phase(run, 'running');
    await settle();
    expect(engine.commands('pause')).toEqual([{ t: 'pause', run }]);
  });

  test('a stop while loading takes the run back', async () => {
    const { controller, engine, settle } = open();
    engine.arrives = false;
    const run = controller.start(request);
    await settle();
    controller.stop(run);
    await settle();
    expect(engine.commands('forget')).toHaveLength(1);
    expect(runById(run)?.phase).toBe('stopped');
  });
});

describe('events', () => {
  test('points reach the series at once and the record together', async () => {
    const { controller, engine, settle } = open();
    const run = controller.start(request);
    await settle();
    engine.points(run, [1, 2, 3]);
    expect([...seriesOf(run).curve('loss').steps]).toEqual([1, 2, 3]);
    await settle();
    expect(runById(run)).toMatchObject({ latest: { loss: 1 / 3 }, progress: { step: 3 } });
  });

  test('a checkpoint is written together with the curve up to it', async () => {
    const { controller, engine, archive, settle } = open();
    const run = controller.start(request);
    await settle();
    engine.points(run, [1, 2]);
    engine.save(run, checkpointAt(run, 2));
    await settle();
    const write = archive.writes.find((w) => w.checkpoint);
    expect(write?.checkpoint?.step).toBe(2);
    expect([...(write?.columns?.[0]?.steps ?? [])]).toEqual([1, 2]);
  });

  test('a rewind cuts the curve, drops later marks and marks the restart once', async () => {
    const { controller, engine, settle } = open();
    const run = controller.start(request);
    await settle();
    engine.points(run, [1, 2, 3, 4]);
    engine.sink?.onEvent({ t: 'mark', run, step: 4, param: 'learningRate', from: 0.01, to: 0.02 });
    engine.sink?.onRewind(run, 2);
    engine.sink?.onRewind(run, 2);
    await settle();
    expect([...seriesOf(run).curve('loss').steps]).toEqual([1, 2]);
    expect(runById(run)?.marks).toEqual([{ kind: 'restart', step: 2 }]);
    expect(runById(run)?.latest).toEqual({ loss: 0.5 });
  });

  test('a failure is shown on the run and stored', async () => {
    const { controller, engine, archive, settle } = open();
    const run = controller.start(request);
    await settle();
    engine.sink?.onEvent({ t: 'fail', id: null, run, failure: { code: 'diverged', details: { step: 3 } }, recoverable: false });
    await settle();
    expect(runById(run)).toMatchObject({ phase: 'failed', failure: { code: 'diverged' } });
    expect(archive.runs.get(run)?.record.phase).toBe('failed');
  });
});

describe('after a reload', () => {
  test('a running run goes on from its last checkpoint, and its points and snapshots after it are cut', async () => {
    const before = open();
    const run = before.controller.start(request);
    await before.settle();
    before.engine.points(run, [1, 2, 3]);
    before.engine.save(run, checkpointAt(run, 3));
    before.engine.points(run, [4, 5]);
    for (const step of [0, 3, 4]) before.engine.snapshot(run, step);
    await before.settle();
    expect(await before.archive.snapshotSteps(run)).toEqual([0, 3, 4]);
    const after = reload(before);
    await after.controller.load(true);
    await after.settle();
    expect(await after.archive.snapshotSteps(run)).toEqual([0, 3]);
    expect(after.engine.commands('start')).toMatchObject([{ run, paused: false, from: { step: 3 } }]);
    expect([...seriesOf(run).curve('loss').steps]).toEqual([1, 2, 3]);
    expect(runById(run)).toMatchObject({ phase: 'running', marks: [{ kind: 'restart', step: 3 }] });
  });

  test('finished and paused runs come back as they were, without the engine', async () => {
    const before = open();
    const done = before.controller.start(request);
    const paused = before.controller.start(request);
    await before.settle();
    before.engine.points(done, [1, 2]);
    before.engine.phase(done, 'done', 2);
    before.engine.phase(paused, 'paused', 0);
    await before.settle();
    const after = reload(before);
    await after.controller.load(true);
    await after.settle();
    expect(after.engine.sent).toHaveLength(0);
    expect(runById(done)).toMatchObject({ phase: 'done', latest: { loss: 0.5 } });
    expect(runById(paused)?.phase).toBe('paused');
  });

  test('a tab that does not own the runs only shows them', async () => {
    const before = open();
    before.controller.start(request);
    await before.settle();
    const after = reload(before);
    await after.controller.load(false);
    await after.settle();
    expect(after.engine.sent).toHaveLength(0);
    expect(useRuns.getState().loaded).toBe(true);
  });

  test('a learning rate changed while paused, after the checkpoint was written, is kept', async () => {
    const before = open();
    const run = before.controller.start(request);
    await before.settle();
    before.engine.points(run, [1, 2]);
    before.engine.phase(run, 'paused', 2);
    before.engine.save(run, checkpointAt(run, 2));
    before.engine.sink?.onEvent({ t: 'mark', run, step: 2, param: 'learningRate', from: 0.01, to: 0.5 });
    await before.settle();
    const after = reload(before);
    await after.controller.load(true);
    after.controller.resume(run);
    await after.settle();
    expect(after.engine.commands('start')).toMatchObject([{ from: { step: 2, tuned: { learningRate: 0.5 } } }]);
  });

  test('looking into a finished run loads its checkpoint and leaves its state alone', async () => {
    const before = open();
    const run = before.controller.start(request);
    await before.settle();
    before.engine.save(run, checkpointAt(run, 100));
    before.engine.phase(run, 'stopped', 100);
    await before.settle();
    const after = reload(before);
    await after.controller.load(true);
    await after.controller.look(run, { kind: 'filters' });
    await after.controller.look(run, { kind: 'filters' });
    await after.settle();
    expect(after.engine.commands('start')).toMatchObject([{ paused: true, from: { step: 100 } }]);
    expect(runById(run)?.phase).toBe('stopped');
  });

  test('a figure that looks into a run while it is being continued does not hold it up', async () => {
    const before = open();
    const run = before.controller.start(request);
    await before.settle();
    before.engine.points(run, [1, 2]);
    before.engine.save(run, checkpointAt(run, 2));
    await before.settle();
    const after = reload(before);
    const loading = after.controller.load(true);
    const stop = useRuns.subscribe((state) => { if (state.records[run]) void after.controller.look(run, { kind: 'filters' }).catch(() => undefined); });
    await loading;
    stop();
    await after.settle();
    expect(after.engine.commands('start')).toHaveLength(1);
    expect(after.engine.commands('resume')).toHaveLength(1);
    after.engine.phase(run, 'running', 2);
    await after.settle();
    expect(runById(run)?.phase).toBe('running');
  });

  test('without a checkpoint there is nothing to look into', async () => {
    const before = open();
    const run = before.controller.start(request);
    await before.settle();
    before.engine.phase(run, 'failed');
    await before.settle();
    const after = reload(before);
    await after.controller.load(true);
    await expect(after.controller.look(run, { kind: 'filters' })).rejects.toMatchObject({ failure: { code: 'unknown-run' } });
  });
});

describe('looking', () => {
  test('a run that the engine has freed is brought back and asked again', async () => {
    const { controller, engine, settle } = open();
    const run = controller.start(request);
    await settle();
    engine.save(run, checkpointAt(run, 100));
    engine.phase(run, 'done', 100);
    await settle();
    engine.unknown.add(run);
    await expect(controller.look(run, { kind: 'filters' })).resolves.toMatchObject({ kind: 'filters' });
    expect(engine.commands('start')).toHaveLength(2);
  });
});

describe('reset and removal', () => {
  test('reset forgets curve, marks and checkpoints and waits at step 0', async () => {
    const { controller, engine, archive, settle } = open();
    const run = controller.start(request);
    await settle();
    engine.points(run, [1, 2]);
    engine.save(run, checkpointAt(run, 2));
    await settle();
    controller.reset(run);
    await settle();
    expect(archive.checkpoints.has(run)).toBe(false);
    expect(engine.commands('start').at(-1)).toMatchObject({ from: null, paused: true });
    expect(runById(run)).toMatchObject({ phase: 'paused', latest: {}, marks: [] });
    expect(seriesOf(run).curve('loss').steps).toHaveLength(0);
  });

  test('a removed run is paused and comes back with undo', async () => {
    const { controller, engine, settle } = open();
    const run = controller.start(request);
    await settle();
    controller.remove(run);
    await settle();
    expect(runById(run)?.removed).toBe(true);
    expect(engine.commands('pause')).toHaveLength(1);
    controller.restore(run);
    await settle();
    expect(runById(run)?.removed).toBe(false);
    expect(engine.commands('resume')).toHaveLength(1);
  });

  test('a purged run is gone from page, engine and storage', async () => {
    const { controller, engine, archive, settle } = open();
    const run = controller.start(request);
    await settle();
    await controller.purge(run);
    await settle();
    expect(runById(run)).toBeUndefined();
    expect(engine.commands('forget')).toHaveLength(1);
    expect(archive.runs.has(run)).toBe(false);
  });
});
