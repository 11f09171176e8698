/** What an experiment gives the runner: a thing that can be stepped, measured, saved, looked into and disposed of. */
import type { ExperimentDeclaration, Params } from '../declarations/schema';
import type { Look, LookAnswer, RunSpec, Task } from '../protocol';
import type { Platform } from '../runtime/platform';
import type { NamedTensors } from '../formats/safetensors';

/** Values of the metrics that one step, probe or epoch produced. */
export type Metrics = Readonly<Record<string, number>>;

export interface PrepareContext {
  readonly spec: RunSpec;
  readonly params: Params;
  readonly platform: Platform;
  readonly report: (task: Task) => void;
}

export interface TrainingSession {
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  readonly batchSize: number;
  /** Metrics come from a GPU that is still at work: the next step may begin before they are here. */
  readonly readsLate: boolean;
  /**
   * Performs update `step` (1-based) and gives its metrics, measured before the update. All that the next step builds on
   * is under way when it returns; only the metrics may come later.
   * @param momentum in place of the parameters' own; null or missing where the rule has none
   */
  trainStep(step: number, learningRate: number, momentum?: number | null): Promise<Metrics>;
  /**
   * Metrics to record after update `step` beside the step's own (probe, end of epoch). Yields (null: nothing to tell) after every batch of an
   * evaluation, so that the runner can answer commands, pause, or let another run go on in between. Null: nothing to evaluate.
   */
  afterStep(step: number): AsyncGenerator<Task | null, Metrics, void> | null;
  /**
   * Weights (`model/...`) and optimizer slots (`slot/...`) by name. Nothing else is needed: random numbers are a function of
   * seed and step. Where only the weights are asked for, slots may be left out, and the values hold until the next step.
   */
  save(part?: 'weights'): Promise<NamedTensors>;
  restore(tensors: NamedTensors): void | Promise<void>;
  /** @param step the updates performed so far @param learningRate of the next one, as its momentum */
  look(want: Look, step: number, learningRate: number, momentum?: number | null): Promise<LookAnswer>;
  /** The run is over: threads that only training needs are ended; looks still come. */
  finish?(): void;
  /** Frees every tensor it owns. */
  dispose(): void;
}

export interface Experiment {
  readonly declaration: ExperimentDeclaration;
  prepare(context: PrepareContext): Promise<TrainingSession>;
}
