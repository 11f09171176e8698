/** All that can be done with runs. The only writer of run records beside the event sink; knows no React. */
import { declarationOf } from '../../engine/declarations/catalog';
import { resolveParams, type ExperimentId, type Params } from '../../engine/declarations/schema';
import { EngineError, toFailure } from '../../engine/errors/failure';
import type { EngineClient } from '../../engine/client';
import type { Checkpoint, CommandOf, ExportedFile, Look, LookAnswer, RunId, RunSpec, Tunable } from '../../engine/protocol';
import type { RunArchive } from '../storage/runArchive';
import { useDevice } from '../store/device';
import { addRun, dropRun, patchRun, runById, useRuns } from '../store/runs';
import { nextShade } from './color';
import type { EventSink } from './eventSink';
import type { Holding } from './holding';
import { nextRepetition } from './naming';
import { isLive, type RunRecord } from './record';
import type { RunSaver } from './saver';
import { announceSeries, forgetSeries, seriesOf } from './seriesBook';

export interface StartRequest {
  readonly experiment: ExperimentId;
  readonly params: Params;
  readonly seed?: number;
  readonly name?: string | null;
  readonly lesson?: string | null;
  readonly cell?: string | null;
  /** Runs of one group advance in lock-step, unless they are trials. */
  readonly group?: string | null;
  /** Number of this trial in the sweep `group`. */
  readonly trial?: number;
  /** The step after which it pauses by itself. */
  readonly until?: number;
  /** Loads and then waits for `resume` or `step`. */
  readonly paused?: boolean;
}

export interface RunController {
  /** Brings back all stored runs; those that were running go on from their last checkpoint if this tab may run. */
  load(mayRun: boolean): Promise<void>;
  /** Lets every run go on that should be running but is in no engine: after a reload or a change of backend. */
  continueInterrupted(): void;
  /** Forgets all runs in this page, not in storage: another tab has newer ones. */
  clear(): void;
  start(request: StartRequest): RunId;
  pause(run: RunId): void;
  resume(run: RunId): void;
  /** Lets a run go on, and pause by itself after step `until`; null for its end. */
  resumeUntil(run: RunId, until: number | null): void;
  step(run: RunId, unit: 'batch' | 'epoch'): void;
  /** Ends the run and keeps its weights. */
  stop(run: RunId): void;
  /** Back to step 0 with the same parameters and seed, waiting. */
  reset(run: RunId): void;
  /** Changes parameters of a run that goes on, from its next step on. */
  tune(run: RunId, patch: Partial<Tunable>): void;
  rename(run: RunId, name: string): void;
  pin(run: RunId, pinned: boolean): void;
  compare(run: RunId, compared: boolean): void;
  /** Hides the run and pauses it; `restore` undoes that until `purge` makes it final. */
  remove(run: RunId): void;
  restore(run: RunId): void;
  purge(run: RunId): Promise<void>;
  /** Answers from the running run, or from its last checkpoint if the engine has let go of it. */
  look(run: RunId, want: Look): Promise<LookAnswer>;
  exportWeights(run: RunId): Promise<ExportedFile>;
  deleteEverything(): Promise<void>;
}

export interface ControllerParts {
  readonly engine: () => EngineClient;
  readonly archive: RunArchive;
  readonly saver: RunSaver;
  readonly sink: EventSink;
  readonly holding: Holding;
  readonly now: () => number;
}

export const defaultSeed = 42;

export function createRunController({ engine, archive, saver, sink, holding, now }: ControllerParts): RunController {
  const wasRunning = new Set<RunId>();

  const fail = (run: RunId, error: unknown): void => {
    patchRun(run, { phase: 'failed', task: null, failure: toFailure(error) });
    saver.save(run);
  };

  /** Hands the run to the engine, from `checkpoint` or from its beginning. */
  async function give(run: RunId, checkpoint: Checkpoint | null, paused: boolean): Promise<void> {
    const record = runById(run);
    if (!record) throw new EngineError('unknown-run', { run });
    const arrived = holding.take(run);
    await engine().send({ t: 'start', run, spec: record.spec, from: checkpoint && withTuned(checkpoint, record), group: record.trial === null ? record.group : null, paused, ...untilOf(record) });
    await arrived;
  }

  /** Continues a run that the engine does not hold. */
  async function takeUp(run: RunId, paused: boolean): Promise<void> {
    const checkpoint = await archive.loadCheckpoint(run);
    if (runById(run)?.removed !== false) return;
    sink.mute(run, false);
    sink.rewind(run, checkpoint?.step ?? 0);
    await give(run, checkpoint, paused);
  }

  /** Makes the engine hold a run only to look into it: its record keeps its phase and curve. */
  async function holdToLook(run: RunId): Promise<void> {
    const checkpoint = await archive.loadCheckpoint(run);
    if (!checkpoint) throw new EngineError('unknown-run', { run });
    sink.mute(run, true);
    await give(run, checkpoint, true);
  }

  /** Makes sure that the engine holds the run as one that trains. False when there is nothing to hold: the run was removed meanwhile. */
  async function hold(run: RunId, paused: boolean): Promise<boolean> {
    if (holding.loading(run)) await holding.arrival(run);
    // A figure may be bringing the run back to look into it at this very moment; it may fail for want of a checkpoint.
    if (!holding.has(run)) await holding.once(run, () => takeUp(run, paused)).catch(() => undefined);
    if (!holding.has(run)) await takeUp(run, paused);
    sink.mute(run, false);
    return holding.has(run);
  }

  async function letGo(run: RunId): Promise<void> {
    if (!holding.has(run)) return;
    holding.drop(run);
    await engine().send({ t: 'forget', run });
  }

  /** Sends a command; a run that the engine has freed meanwhile is first brought back. */
  async function command<T extends 'look' | 'export'>(body: CommandOf<T> & { readonly run: RunId }): Promise<unknown> {
    const { run } = body;
    if (!holding.has(run)) await holding.once(run, () => holdToLook(run));
    await holding.arrival(run);
    try {
      return await engine().send<T>(body);
    } catch (error) {
      if (!(error instanceof EngineError) || error.failure.code !== 'unknown-run') throw error;
      holding.drop(run);
      await holding.once(run, () => holdToLook(run));
      return engine().send<T>(body);
    }
  }

  /** For the learner's own commands: what fails is shown on the run. */
  function attempt(run: RunId, work: () => Promise<unknown>): void {
    work().catch((error: unknown) => {
      // A worker that died is replaced, and the run revived, by the client.
      if (error instanceof EngineError && error.failure.code === 'worker-died') return;
      fail(run, error);
    });
  }

  const controller: RunController = {
    async load(mayRun) {
      const stored = await archive.loadRuns();
      for (const { record, columns } of stored) {
        if (record.removed) {
          if (mayRun) void archive.deleteRun(record.id);
          continue;
        }
        const series = seriesOf(record.id);
        series.append(columns);
        announceSeries(record.id);
        addRun(record);
      }
      useRuns.setState({ loaded: true });
      if (mayRun) controller.continueInterrupted();
    },
    continueInterrupted() {
      const interrupted = Object.values(useRuns.getState().records).filter((r) => !r.removed && isLive(r.phase) && !holding.has(r.id));
      for (const { id } of interrupted.sort((a, b) => a.order - b.order)) controller.resume(id);
    },
    clear() {
      for (const { id } of Object.values(useRuns.getState().records)) forgetSeries(id);
      useRuns.setState({ records: {}, loaded: false });
    },

    start(request) {
      const records = Object.values(useRuns.getState().records);
      const run = newRunId();
      const group = request.group ?? null;
      const spec: RunSpec = { schema: 1, experiment: request.experiment, params: request.params, seed: request.seed ?? defaultSeed };
      const record: RunRecord = {
        schema: 1, id: run, spec, name: request.name ?? null, shade: 0, repetition: 0,
        order: 1 + Math.max(0, ...records.map((r) => r.order)), createdAt: now(),
        lesson: request.lesson ?? null, cell: request.cell ?? null, group, trial: request.trial ?? null, until: request.until ?? null,
        phase: 'queued', task: null, progress: null, latest: {}, tuned: {}, marks: [], failure: null, backend: null,
        pinned: false, compared: false, removed: false, revision: 0,
      };
      try {
        const resolved: RunSpec = { ...spec, params: resolveParams(declarationOf(spec.experiment), spec.params) };
        addRun({ ...record, spec: resolved, shade: nextShade(records, resolved, group), repetition: nextRepetition(records.filter((r) => r.group === group), resolved) });
        saver.save(run);
        attempt(run, () => give(run, null, request.paused ?? false));
      } catch (error) {
        addRun({ ...record, phase: 'failed', failure: toFailure(error) });
      }
      return run;
    },

    pause(run) {
      attempt(run, async () => {
        await holding.arrival(run);
        if (holding.has(run)) await engine().send({ t: 'pause', run });
      });
    },
    resume(run) {
      attempt(run, async () => {
        if (await hold(run, false)) await engine().send({ t: 'resume', run, ...untilOf(runById(run)) });
      });
    },
    resumeUntil(run, until) {
      patchRun(run, { until });
      saver.save(run);
      controller.resume(run);
    },
    step(run, unit) {
      attempt(run, async () => {
        if (await hold(run, true)) await engine().send({ t: 'step', run, unit });
      });
    },
    stop(run) {
      attempt(run, async () => {
        if (holding.has(run) && !holding.loading(run)) {
          await engine().send({ t: 'stop', run });
          return;
        }
        // Nothing is trained yet, or the engine let go of it: there is nothing to keep but what is stored.
        await letGo(run);
        sink.settle();
        patchRun(run, { phase: 'stopped', task: null });
        saver.save(run);
      });
    },
    reset(run) {
      attempt(run, async () => {
        await letGo(run);
        sink.mute(run, false);
        sink.settle();
        seriesOf(run).truncateAfter(Number.NEGATIVE_INFINITY);
        announceSeries(run);
        patchRun(run, { phase: 'queued', task: null, progress: null, latest: {}, tuned: {}, marks: [], failure: null });
        await archive.deleteCheckpoints(run);
        saver.save(run);
        await give(run, null, true);
      });
    },
    tune(run, patch) {
      attempt(run, async () => {
        if (await hold(run, true)) await engine().send({ t: 'tune', run, patch });
      });
    },

    rename(run, name) {
      patchRun(run, { name: name.trim() === '' ? null : name.trim() });
      saver.save(run);
    },
    pin(run, pinned) {
      patchRun(run, { pinned });
      saver.save(run);
    },
    compare(run, compared) {
      patchRun(run, { compared });
      saver.save(run);
    },

    remove(run) {
      const record = runById(run);
      if (!record) return;
      if (isLive(record.phase)) {
        wasRunning.add(run);
        controller.pause(run);
      }
      patchRun(run, { removed: true });
      saver.save(run);
    },
    restore(run) {
      patchRun(run, { removed: false });
      saver.save(run);
      if (wasRunning.delete(run)) controller.resume(run);
    },
    async purge(run) {
      wasRunning.delete(run);
      saver.drop(run);
      dropRun(run);
      forgetSeries(run);
      await letGo(run).catch(() => undefined);
      await archive.deleteRun(run);
    },

    async look(run, want) {
      return (await command<'look'>({ t: 'look', run, want })) as LookAnswer;
    },
    async exportWeights(run) {
      return (await command<'export'>({ t: 'export', run, format: 'safetensors' })) as ExportedFile;
    },

    async deleteEverything() {
      const ids = Object.keys(useRuns.getState().records) as RunId[];
      await Promise.all(ids.map((id) => controller.purge(id)));
      await archive.deleteAll();
      // No event will come from runs that are gone.
      useDevice.setState({ speed: null });
    },
  };

  return controller;
}

/** The checkpoint with the parameters as they were changed last, up to its step: a change made while paused is in no checkpoint. */
function withTuned(checkpoint: Checkpoint, record: RunRecord): Checkpoint {
  const changed = record.marks.flatMap((m) => (m.kind === 'tune' && m.step <= checkpoint.step ? [[m.param, m.to] as const] : []));
  const tuned = Object.fromEntries<number>(changed);
  return { ...checkpoint, tuned: { ...checkpoint.tuned, ...tuned } };
}

const untilOf = (record: RunRecord | undefined): { readonly until?: number } => (typeof record?.until === 'number' ? { until: record.until } : {});

/** Random; `crypto.randomUUID` is missing on plain-http hosts. */
function newRunId(): RunId {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('') as RunId;
}
