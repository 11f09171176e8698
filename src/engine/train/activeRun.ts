/** One run in the engine: its state machine, advanced one unit of work (a batch, or a batch of an evaluation) at a time. */
import type { ExperimentDeclaration } from '../declarations/schema';
import { snapshotPlan } from '../declarations/snapshotPlan';
import { EngineError } from '../errors/failure';
import { readSafetensors, writeSafetensors, type NamedTensors } from '../formats/safetensors';
import { withPrefix, withoutPrefix } from '../formats/tensorNames';
import type { Backend, Checkpoint, Look, LookAnswer, Phase, Progress, RunId, RunSpec, Snapshot, Task, Tunable } from '../protocol';
import { Ending } from './ending';
import { createGuard } from './guard';
import { createMeter, type Meter } from './meter';
import { createPointBuffer } from './points';
import { Rates, type TunedParam } from './rates';
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
  #evaluation: AsyncGenerator<Task | null, Metrics, void> | null = null;
  /** The last step, while its metrics are not here yet. */
  #unread: { readonly step: number; readonly learningRate: number; readonly metrics: Promise<Metrics> } | null = null;
  /** With early stopping, the weights that were best so far. */
  #best: NamedTensors | null = null;
  #meter: Meter = createMeter(0);
  readonly #rates: Rates;
  readonly #ending: Ending;
  readonly #snapshotSteps: ReadonlySet<number>;
  readonly #guard;
  readonly #backend: Backend;
  readonly #now: () => number;

  constructor(options: ActiveRunOptions) {
    this.run = options.run;
    this.spec = options.spec;
    this.group = options.group;
    this.session = options.session;
    this.#rates = new Rates(options.spec.params, options.session.totalSteps);
    this.#ending = new Ending(options.spec.params);
    this.#snapshotSteps = new Set(snapshotPlan(options.session.totalSteps));
    this.#guard = createGuard(options.declaration);
    this.#backend = options.backend;
    this.#now = options.now;
  }

  /** True between two steps, when nothing of the last step is still to be measured: the only time a checkpoint is exact. */
  get settled(): boolean {
    return this.#evaluation === null;
  }

  get finished(): boolean {
    return this.settled && (this.#ending.over || this.step >= this.session.totalSteps);
  }

  /** Performs one unit of work; throws `diverged` when the loss leaves all bounds. */
  async advance(): Promise<void> {
    const begun = this.#now();
    if (this.#evaluation === null) await this.#train(begun);
    else await this.#evaluate(this.#evaluation, begun);
  }

  async #train(begun: number): Promise<void> {
    const step = this.step + 1;
    const { learningRate, momentum } = this.#rates.at(step);
    const metrics = this.session.trainStep(step, learningRate, momentum);
    // Whoever waits for them hears of a failure.
    metrics.catch(() => undefined);
    const earlier = this.#unread;
    this.#unread = { step, learningRate, metrics };
    this.step = step;
    if (!this.session.readsLate) await this.settle();
    else if (earlier) this.#recordStep(earlier.step, earlier.learningRate, await earlier.metrics);
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
    if (last) this.#recordStep(last.step, last.learningRate, await last.metrics);
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
    this.#record(this.step, this.#rates.at(this.step).learningRate, next.value);
    if (this.#ending.isBest(this.step)) this.#best = copyOf(await this.#weights());
  }

  /** Ends an evaluation early; its metrics are not recorded. */
  async abandonEvaluation(): Promise<void> {
    await this.#evaluation?.return({});
    this.#evaluation = null;
    this.task = null;
  }

  #recordStep(step: number, learningRate: number, metrics: Metrics): void {
    this.#record(step, learningRate, this.#rates.varies ? { ...metrics, lr: learningRate } : metrics);
  }

  #record(step: number, learningRate: number, metrics: Metrics): void {
    if (!this.#ending.testsRange) {
      this.points.add(step, this.#meter.seconds(), metrics);
      this.#guard.check(metrics, step, learningRate);
    } else if (Object.values(metrics).every(Number.isFinite)) this.points.add(step, this.#meter.seconds(), metrics);
    this.#rates.see(metrics);
    this.#ending.see(step, metrics);
  }

  /** Changes parameters from the next step on, and says which have become different; throws `bad-parameter`. */
  tune(patch: Partial<Tunable>): readonly TunedParam[] {
    return this.#rates.tune(patch);
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
    const { learningRate, momentum } = this.#rates.at(this.step + 1);
    return this.session.look(want, this.step, learningRate, momentum);
  }

  /** The last step must be settled: a checkpoint never knows more than the curve. */
  async save(): Promise<Checkpoint> {
    const tensors = writeSafetensors({ ...await this.session.save(), ...withPrefix('best/', this.#best ?? {}) });
    this.checkpointedStep = this.step;
    const { stopping, range, over } = this.#ending;
    const memory = { plateau: this.#rates.plateau, stopping, range, over };
    return { schema: 1, spec: this.spec, step: this.step, seconds: this.#meter.seconds(), backend: this.#backend, tuned: this.#rates.tuned, memory, tensors };
  }

  /** Goes back to the best weights of a run with early stopping, which must be over; says after which step it had them. */
  async takeBest(): Promise<{ readonly step: number; readonly loss: number } | null> {
    const { best } = this.#ending.stopping;
    if (!best || !this.#best) return null;
    if (best.step !== this.step) {
      await this.session.restore(this.#best);
      this.checkpointedStep = -1;
    }
    this.#best = null;
    return best;
  }

  /** The weights as they are, valid until the next step. */
  async #weights(): Promise<NamedTensors> {
    return withPrefix('model/', withoutPrefix('model/', await this.session.save('weights')));
  }

  /** True while the weights are those of a step that is to be kept, and has not been. */
  get snapshotDue(): boolean {
    return this.snapshottedStep !== this.step && this.#snapshotSteps.has(this.step);
  }

  /** The weights after the last step, also while that is being evaluated. */
  async snapshot(): Promise<Snapshot> {
    const weights = await this.#weights();
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
    const { tensors } = readSafetensors(new Uint8Array(checkpoint.tensors), 'checkpoint');
    await this.session.restore(tensors);
    this.#recall(checkpoint, withoutPrefix('best/', tensors));
    this.step = checkpoint.step;
    this.checkpointedStep = checkpoint.step;
    this.snapshottedStep = checkpoint.step;
    this.#meter = createMeter(checkpoint.seconds);
  }

  #recall({ tuned, memory }: Checkpoint, best: NamedTensors): void {
    this.#rates.restore(tuned);
    if (Object.keys(best).length > 0) this.#best = best;
    if (!memory) return;
    this.#rates.plateau = memory.plateau;
    this.#ending.stopping = memory.stopping;
    this.#ending.range = memory.range;
    this.#ending.over = memory.over;
  }
}

const copyOf = (tensors: NamedTensors): NamedTensors =>
  Object.fromEntries(Object.entries(tensors).map(([name, { shape, values }]) => [name, { shape, values: Float32Array.from(values) }]));
