/** What the page keeps about a run, in the store and in IndexedDB: everything but its points. Runs are never kept as live objects. */
import type { Params } from '../../engine/declarations/schema';
import type { Failure } from '../../engine/errors/failure';
import type { Backend, Phase, Progress, RunId, RunSpec, Task, Tunable } from '../../engine/protocol';

/** Something that happened to the curve and is drawn on it. */
export type RunMark =
  | { readonly kind: 'tune'; readonly step: number; readonly param: keyof Tunable; readonly from: number; readonly to: number }
  | { readonly kind: 'restart'; readonly step: number }
  /** Early stopping went back to the weights after this step. */
  | { readonly kind: 'best'; readonly step: number };

/** What does not change from step to step. */
export interface RunOutline {
  readonly schema: 1;
  readonly id: RunId;
  readonly spec: RunSpec;
  /** The learner's own name; null while the name follows from the parameters. */
  readonly name: string | null;
  /** Which repetition of its colour this run is; 0 is the pure colour. */
  readonly shade: number;
  /** How many runs on show had the same automatic name when it began. */
  readonly repetition: number;
  /** Notebook-wide execution counter, shown as `[3]`. */
  readonly order: number;
  readonly createdAt: number;
  /** Where it was started from. */
  readonly lesson: string | null;
  readonly cell: string | null;
  /** The race or sweep that it belongs to. Racers advance in lock-step, trials each for itself. */
  readonly group: string | null;
  /** Its number among the trials of a sweep, from 0; null for every other run. */
  readonly trial: number | null;
  /** The step after which it pauses by itself. */
  readonly until: number | null;
  readonly phase: Phase;
  /** Parameters changed while running, as they stand. */
  readonly tuned: Params;
  readonly marks: readonly RunMark[];
  readonly failure: Failure | null;
  readonly backend: Backend | null;
  readonly pinned: boolean;
  /** Ticked in the drawer, to be set beside the others. */
  readonly compared: boolean;
  /** Removed, and gone for good once the time for undoing is over. */
  readonly removed: boolean;
}

export interface RunRecord extends RunOutline {
  readonly task: Task | null;
  readonly progress: Progress | null;
  /** Last value of every metric. */
  readonly latest: Readonly<Record<string, number>>;
  /** Grows with every change of this record. */
  readonly revision: number;
}

/** True while the engine has, or will have, work to do for the run. */
export const isLive = (phase: Phase): boolean => phase === 'queued' || phase === 'loading' || phase === 'running';

/** True once no more steps will come. */
export const isOver = (phase: Phase): boolean => phase === 'done' || phase === 'stopped' || phase === 'failed';
