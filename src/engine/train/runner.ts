/**
 * The one training loop. Runs are advanced a unit of work at a time; between two units waiting commands are carried out,
 * so that pause, look and stop answer within one batch. Own loop instead of tf.js's `fit`, which yields through
 * requestAnimationFrame and so stops in hidden tabs, and which cannot be paused, resumed exactly or interleaved.
 */
import { declarationOf } from '../declarations/catalog';
import { resolveParams, type ExperimentDeclaration } from '../declarations/schema';
import { EngineError, toFailure } from '../errors/failure';
import { experimentOf } from '../experiments/catalog';
import type { Backend, Checkpoint, EngineEvent, PaceSlot, Phase, RunId, RunSpec, Task, Tunable } from '../protocol';
import type { Platform } from '../runtime/platform';
import { ActiveRun } from './activeRun';
import { createPace, type Pace } from './pace';
import { createPacer, type Pacer } from './pacer';
import { transferablesOf } from './points';
import { nextRun } from './schedule';

export type Post = (event: EngineEvent, transfer?: ArrayBuffer[]) => void;

export interface StartOptions {
  readonly run: RunId;
  readonly spec: RunSpec;
  readonly from: Checkpoint | null;
  readonly group: string | null;
  readonly paused: boolean;
  readonly until?: number;
  readonly pace?: PaceSlot;
}

export interface RunnerDevice {
  backend(): Backend;
  /** After this nothing that is read from the GPU can be believed. */
  contextLost(): boolean;
  onContextLost(): void;
}

/** Ended runs kept for looking into; older ones are freed, and can be brought back from their last checkpoint. */
const keptEnded = 4;
/** Between two units the loop goes on without yielding for this long, so that tiny steps are not slowed by it. */
const sliceMs = 8;

export class Runner {
  readonly #platform: Platform;
  readonly #post: Post;
  readonly #device: RunnerDevice;
  readonly #runs = new Map<RunId, ActiveRun>();
  readonly #loading = new Set<RunId>();
  readonly #pacers = new Map<RunId, Pacer>();
  /** Of racers whose group is spread over workers. */
  readonly #paces = new Map<RunId, Pace>();
  readonly #jobs: (() => Promise<void>)[] = [];
  #pumping = false;
  #halted = false;
  #served = 0;

  constructor(platform: Platform, post: Post, device: RunnerDevice) {
    this.#platform = platform;
    this.#post = post;
    this.#device = device;
  }

  get busy(): boolean {
    return this.#pumping || this.#loading.size > 0;
  }

  /** Carries out `job` between two batches. */
  between<T>(job: () => T | Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#jobs.push(async () => {
        try {
          resolve(await job());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      void this.#pump();
    });
  }

  /** The run by id, for looking into; throws `unknown-run`. */
  find(run: RunId): ActiveRun {
    const found = this.#runs.get(run);
    if (!found) throw new EngineError('unknown-run', { run });
    return found;
  }

  /**
   * Takes the run up: loads data, builds the network, restores the checkpoint and joins the loop, telling by events.
   * Throws at once for a spec that cannot be run.
   */
  start(options: StartOptions): void {
    const { run, spec } = options;
    if (this.#runs.has(run) || this.#loading.has(run)) throw new EngineError('bad-parameter', { name: 'run', value: run, expected: 'a new run' });
    if (!Number.isInteger(spec.seed) || spec.seed < 1) throw new EngineError('bad-parameter', { name: 'seed', value: spec.seed, expected: 'a positive integer' });
    const declaration = declarationOf(spec.experiment);
    void this.#load({ ...options, spec: { ...spec, params: resolveParams(declaration, spec.params) } }, declaration);
  }

  async #load({ run, spec, from, group, paused, until, pace }: StartOptions, declaration: ExperimentDeclaration): Promise<void> {
    this.#loading.add(run);
    const report = (task: Task): void => { this.#post({ t: 'phase', run, phase: 'loading', progress: null, task }); };
    report({ name: 'build', subject: spec.experiment, fraction: null });
    try {
      const session = await experimentOf(spec.experiment).prepare({ spec, params: spec.params, platform: this.#platform, report });
      const active = new ActiveRun({ run, spec, group, declaration, session, backend: this.#device.backend(), now: () => this.#platform.now() });
      try {
        if (from) await active.restore(from);
      } catch (error) {
        session.dispose();
        throw error;
      }
      if (!this.#loading.has(run)) {
        session.dispose(); // forgotten while loading
        return;
      }
      this.#runs.set(run, active);
      this.#pacers.set(run, createPacer(() => this.#platform.now()));
      if (pace) this.#paces.set(run, createPace(pace));
      if (active.snapshotDue) await this.#keepSnapshot(active);
      if (active.finished) await this.#end(active, 'done');
      else this.#enter(active, paused || !goesOn(active, until) ? 'paused' : 'running');
    } catch (error) {
      this.#post({ t: 'fail', id: null, run, failure: toFailure(error), recoverable: false });
      this.#post({ t: 'phase', run, phase: 'failed', progress: null, task: null });
    } finally {
      this.#loading.delete(run);
    }
    void this.#pump();
  }

  async pause(run: RunId): Promise<{ readonly step: number }> {
    const active = this.find(run);
    if (active.phase === 'running') {
      this.#enter(active, 'paused');
      if (active.settled) await this.#save(active);
    }
    return { step: active.step };
  }

  /** @param until step after which it pauses again */
  resume(run: RunId, until?: number): { readonly step: number } {
    const active = this.find(run);
    const goes = goesOn(active, until);
    if (active.phase === 'paused' && goes) this.#enter(active, 'running');
    return { step: active.step };
  }

  /** Lets a paused run go on to the end of one batch or of the current epoch. */
  stepOnce(run: RunId, unit: 'batch' | 'epoch'): { readonly step: number } {
    const active = this.find(run);
    if (active.phase !== 'paused') return { step: active.step };
    const perEpoch = active.session.stepsPerEpoch;
    active.pauseAt = unit === 'batch' ? active.step + 1 : (Math.floor(active.step / perEpoch) + 1) * perEpoch;
    this.#enter(active, 'running');
    return { step: active.step };
  }

  tune(run: RunId, patch: Partial<Tunable>): { readonly atStep: number } {
    const active = this.find(run);
    for (const change of active.tune(patch)) this.#post({ t: 'mark', run, step: active.step, ...change });
    return { atStep: active.step };
  }

  async stop(run: RunId): Promise<{ readonly step: number }> {
    const active = this.find(run);
    if (active.phase === 'running' || active.phase === 'paused') await this.#end(active, 'stopped');
    return { step: active.step };
  }

  /** Frees the run; forgetting an unknown run is no error. */
  forget(run: RunId): null {
    this.#loading.delete(run);
    this.#runs.get(run)?.session.dispose();
    this.#runs.delete(run);
    this.#pacers.delete(run);
    this.#paces.get(run)?.tell(null);
    this.#paces.delete(run);
    return null;
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      let sliceEnd = this.#platform.now() + sliceMs;
      for (;;) {
        if (this.#jobs.length > 0) await this.#settleAll();
        for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) await job();
        const running = [...this.#runs.values()].filter((r) => r.phase === 'running');
        if (this.#halted || running.length === 0) break;
        const active = nextRun(running.filter((r) => !this.#paces.get(r.run)?.mustWait(r.step)));
        if (!active) {
          await this.#platform.rest();
          continue;
        }
        this.#served += 1;
        active.served = this.#served;
        await this.#advance(active);
        if (this.#platform.now() >= sliceEnd) {
          await this.#platform.yieldToMessages();
          sliceEnd = this.#platform.now() + sliceMs;
        }
      }
    } finally {
      this.#pumping = false;
    }
  }

  /** Commands find every step complete. */
  async #settleAll(): Promise<void> {
    for (const active of this.#runs.values()) {
      try {
        await active.settle();
      } catch (error) {
        if (this.#lost()) return;
        this.#fail(active, error);
      }
    }
  }

  async #advance(active: ActiveRun): Promise<void> {
    try {
      await active.advance();
      if (this.#lost()) return;
      if (active.snapshotDue && this.#pacers.get(active.run)?.snapshotAffordable()) await this.#keepSnapshot(active);
      this.#paces.get(active.run)?.tell(active.step);
      const pacer = this.#pacers.get(active.run);
      if (active.finished) await this.#end(active, 'done');
      else if (active.settled && active.pauseAt !== null && active.step >= active.pauseAt) {
        active.pauseAt = null;
        await active.settle();
        this.#enter(active, 'paused');
        await this.#save(active);
      } else {
        if (pacer?.pointsDue()) this.#flush(active);
        if (active.settled && pacer?.checkpointDue()) await this.#save(active);
      }
    } catch (error) {
      if (this.#lost()) return;
      this.#fail(active, error);
    }
  }

  #fail(active: ActiveRun, error: unknown): void {
    this.#flush(active);
    this.#post({ t: 'fail', id: null, run: active.run, failure: toFailure(error), recoverable: false });
    this.#enter(active, 'failed');
    active.session.finish?.();
    this.#freeOldEnded();
  }

  /** A lost GPU context returns garbage without a word: stop at once, so that none of it is recorded or saved. */
  #lost(): boolean {
    if (!this.#halted && this.#device.contextLost()) {
      this.#halted = true;
      this.#device.onContextLost();
    }
    return this.#halted;
  }

  #enter(active: ActiveRun, phase: Phase): void {
    active.phase = phase;
    this.#paces.get(active.run)?.tell(phase === 'running' ? active.step : null);
    this.#flush(active);
    this.#post({ t: 'phase', run: active.run, phase, progress: active.progress(), task: active.task });
  }

  /** Sends the points collected so far; while an evaluation runs there are none, and its progress is sent instead. */
  #flush(active: ActiveRun): void {
    const columns = active.points.take();
    if (columns) this.#post({ t: 'points', run: active.run, seq: this.#served, columns, progress: active.progress() }, transferablesOf(columns));
    else if (active.task) this.#post({ t: 'phase', run: active.run, phase: active.phase, progress: active.progress(), task: active.task });
  }

  async #save(active: ActiveRun): Promise<void> {
    if (active.checkpointedStep === active.step) return;
    const begun = this.#platform.now();
    await active.settle();
    // Points first: a stored checkpoint must never be ahead of the stored curve.
    this.#flush(active);
    const checkpoint = await active.save();
    if (this.#lost()) return;
    this.#pacers.get(active.run)?.checkpointed(this.#platform.now() - begun);
    this.#post({ t: 'saved', run: active.run, checkpoint }, [checkpoint.tensors]);
  }

  async #keepSnapshot(active: ActiveRun): Promise<void> {
    const begun = this.#platform.now();
    const snapshot = await active.snapshot();
    if (this.#lost()) return;
    this.#pacers.get(active.run)?.snapshotTaken(this.#platform.now() - begun);
    this.#post({ t: 'snapshot', run: active.run, snapshot }, [snapshot.tensors]);
  }

  async #end(active: ActiveRun, phase: 'done' | 'stopped'): Promise<void> {
    await active.abandonEvaluation();
    if (active.snapshottedStep !== active.step) await this.#keepSnapshot(active);
    const best = phase === 'done' ? await active.takeBest() : null;
    await this.#save(active);
    if (best) this.#post({ t: 'best', run: active.run, ...best });
    this.#enter(active, phase);
    active.session.finish?.();
    this.#freeOldEnded();
  }

  #freeOldEnded(): void {
    const ended = [...this.#runs.values()].filter((r) => r.phase === 'done' || r.phase === 'stopped' || r.phase === 'failed');
    for (const old of ended.slice(0, Math.max(0, ended.length - keptEnded))) this.forget(old.run);
  }
}

/** Notes where the run is to pause; false where it is there already. */
function goesOn(active: ActiveRun, until: number | undefined): boolean {
  active.pauseAt = until === undefined || until <= active.step ? null : until;
  return until === undefined || active.pauseAt !== null;
}
