/** One run in the engine: its state machine, advanced one unit of work (a batch, or a batch of an evaluation) at a time. */
import { numberParam, type ExperimentDeclaration } from '../declarations/schema';
import { snapshotPlan } from '../declarations/snapshotPlan';
import { EngineError } from '../errors/failure';
import { readSafetensors, writeSafetensors } from '../formats/safetensors';
import { withPrefix, withoutPrefix } from '../formats/tensorNames';
import type { Backend, Checkpoint, Look, LookAnswer, Phase, Progress, RunId, RunSpec, Snapshot, Task, Tunable } from '../protocol';
import { createGuard } from './guard';
import { createMeter, type Meter } from './meter';
import { createPointBuffer } from './points';
import type { Metrics, TrainingSession } from './session';
import type { Schedulable } from './schedule';

export interface ActiveRunOptions {
  readonly run: RunId;
  readonly spec: RunSpec;
  readonly group: string | null;
  readonly declaration: ExperimentDeclaration;
  readonly session: TrainingSession;
  readonly backend: Backend;
  readonly now: () => number;
}

export class ActiveRun implements Schedulable {
  readonly run: RunId;
  readonly spec: RunSpec;
  readonly group: string | null;
  readonly session: TrainingSession;
  readonly points = createPointBuffer();
  phase: Phase = 'running';
  step = 0;
  served = 0;
  /** Pause when this step is complete: single-stepping. */
  pauseAt: number | null = null;
  /** The batch of the evaluation that runs between two steps, while there is one. */
  task: Task | null = null;
  checkpointedStep = -1;
  snapshottedStep = -1;
  #learningRate: number;
  #evaluation: AsyncGenerator<Task | null, Metrics, void> | null = null;
  /** The last step, while its metrics are not here yet. */
  #unread: { readonly step: number; readonly metrics: Promise<Metrics> } | null = null;
  #meter: Meter = createMeter(0);
  readonly #snapshotSteps: ReadonlySet<number>;
  readonly #guard;
  readonly #backend: Backend;
  readonly #now: () => number;

  constructor(options: ActiveRunOptions) {
    this.run = options.run;
    this.spec = options.spec;
    this.group = options.group;
    this.session = options.session;
    this.#learningRate = numberParam(options.spec.params, 'learningRate');
    this.#snapshotSteps = new Set(snapshotPlan(options.session.totalSteps));
    this.#guard = createGuard(options.declaration);
    this.#backend = options.backend;
    this.#now = options.now;
  }

  get learningRate(): number {
    return this.#learningRate;
  }

  /** True between two steps, when nothing of the last step is still to be measured: the only time a checkpoint is exact. */
  get settled(): boolean {
    return this.#evaluation === null;
  }

  get finished(): boolean {
    return this.settled && this.step >= this.session.totalSteps;
  }

  /** Performs one unit of work; throws `diverged` when the loss leaves all bounds. */
  async advance(): Promise<void> {
    const begun = this.#now();
    if (this.#evaluation === null) await this.#train(begun);
    else await this.#evaluate(this.#evaluation, begun);
  }

  async #train(begun: number): Promise<void> {
    const step = this.step + 1;
    const metrics = this.session.trainStep(step, this.#learningRate);
    // Whoever waits for them hears of a failure.
    metrics.catch(() => undefined);
    const earlier = this.#unread;
    this.#unread = { step, metrics };
    this.step = step;
    if (!this.session.readsLate) await this.settle();
    else if (earlier) this.#record(earlier.step, await earlier.metrics);
    this.#meter.add(this.#now() - begun, this.session.batchSize);
    this.#evaluation = this.session.afterStep(step);
    if (!this.#evaluation) return;
    await this.settle();
    await this.#evaluate(this.#evaluation, this.#now());
  }

  /** Waits for the metrics of the last step; throws `diverged` as `advance` does. */
  async settle(): Promise<void> {
    const last = this.#unread;
    this.#unread = null;
    if (last) this.#record(last.step, await last.metrics);
  }

  async #evaluate(evaluation: AsyncGenerator<Task | null, Metrics, void>, begun: number): Promise<void> {
    const next = await evaluation.next();
    this.#meter.add(this.#now() - begun, 0);
    if (!next.done) {
      this.task = next.value;
      return;
    }
    this.task = null;
    this.#evaluation = null;
    this.#record(this.step, next.value);
  }

  /** Ends an evaluation early; its metrics are not recorded. */
  async abandonEvaluation(): Promise<void> {
    await this.#evaluation?.return({});
    this.#evaluation = null;
    this.task = null;
  }

  #record(step: number, metrics: Metrics): void {
    this.points.add(step, this.#meter.seconds(), metrics);
    this.#guard.check(metrics, step, this.#learningRate);
  }

  tune(patch: Partial<Tunable>): { readonly from: number; readonly to: number } | null {
    const to = patch.learningRate;
    if (to === undefined || to === this.#learningRate) return null;
    if (!Number.isFinite(to) || to <= 0) throw new EngineError('bad-parameter', { name: 'learningRate', value: to, expected: 'a positive number' });
    const from = this.#learningRate;
    this.#learningRate = to;
    return { from, to };
  }

  progress(): Progress {
    const { totalSteps, stepsPerEpoch, batchSize } = this.session;
    return {
      step: this.step,
      totalSteps,
      stepsPerEpoch,
      batchSize,
      seconds: this.#meter.seconds(),
      examplesPerSecond: this.#meter.examplesPerSecond(),
      secondsLeft: this.#meter.secondsFor((totalSteps - this.step) * batchSize),
    };
  }

  look(want: Look): Promise<LookAnswer> {
    return this.session.look(want, this.step, this.#learningRate);
  }

  /** The last step must be settled: a checkpoint never knows more than the curve. */
  async save(): Promise<Checkpoint> {
    const tensors = writeSafetensors(await this.session.save());
    this.checkpointedStep = this.step;
    return { schema: 1, spec: this.spec, step: this.step, seconds: this.#meter.seconds(), backend: this.#backend, tuned: { learningRate: this.#learningRate }, tensors };
  }

  /** True while the weights are those of a step that is to be kept, and has not been. */
  get snapshotDue(): boolean {
    return this.snapshottedStep !== this.step && this.#snapshotSteps.has(this.step);
  }

  /** The weights after the last step, also while that is being evaluated. */
  async snapshot(): Promise<Snapshot> {
    const weights = withPrefix('model/', withoutPrefix('model/', await this.session.save('weights')));
    this.snapshottedStep = this.step;
    return { step: this.step, tensors: writeSafetensors(weights, {}, 'F16') };
  }

  /** Takes up the state of a checkpoint of the same spec; throws `checkpoint-mismatch` or `bad-file`. */
  async restore(checkpoint: Checkpoint): Promise<void> {
    const expected = JSON.stringify([this.spec.experiment, this.spec.seed]);
    const found = JSON.stringify([checkpoint.spec.experiment, checkpoint.spec.seed]);
    if (expected !== found) throw new EngineError('checkpoint-mismatch', { expected, found });
    if (!Number.isInteger(checkpoint.step) || checkpoint.step < 0 || checkpoint.step > this.session.totalSteps) {
      throw new EngineError('checkpoint-mismatch', { expected: `a step up to ${this.session.totalSteps}`, found: checkpoint.step });
    }
    await this.session.restore(readSafetensors(new Uint8Array(checkpoint.tensors), 'checkpoint').tensors);
    this.step = checkpoint.step;
    this.checkpointedStep = checkpoint.step;
    this.snapshottedStep = checkpoint.step;
    this.#meter = createMeter(checkpoint.seconds);
    this.#learningRate = numberParam(checkpoint.tuned, 'learningRate');
  }
}
