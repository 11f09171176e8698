/** Exercises as data: what is asked, and pure functions that judge a typed answer or the learner's own runs. */
import type { ExperimentId, Params } from '../engine/declarations/schema';
import type { Phase } from '../engine/protocol';
import type { Bilingual, Curve } from './lesson';

export interface Verdict {
  readonly right: boolean;
  /** Why; of a wrong answer, what to think about next. */
  readonly feedback: Bilingual;
}

/** A run as a check sees it. */
export interface CheckedRun {
  readonly experiment: ExperimentId;
  readonly params: Params;
  readonly seed: number;
  readonly phase: Phase;
  readonly step: number;
  readonly curve: (metric: string) => Pick<Curve, 'steps' | 'values'>;
}

interface TaskBase {
  /** Unique in its cell; progress is kept under it, so it never changes. */
  readonly id: string;
  /** Text between backticks is set as code. */
  readonly text: Bilingual;
  /** From a nudge to nearly the answer; shown one at a time. */
  readonly hints: readonly Bilingual[];
}
export interface NumberTask extends TaskBase {
  readonly kind: 'number';
  readonly unit?: Bilingual;
  readonly judge: (answer: number) => Verdict;
}
export interface ChoiceTask extends TaskBase {
  readonly kind: 'choice';
  readonly options: readonly { readonly text: Bilingual; readonly verdict: Verdict }[];
}
export interface TextTask extends TaskBase {
  readonly kind: 'text';
  readonly judge: (answer: string) => Verdict;
}
export interface RunsTask extends TaskBase {
  readonly kind: 'runs';
  /** Cells of the lesson whose runs count, also from earlier visits. */
  readonly of: readonly string[];
  /** @param runs newest first; there may be none */
  readonly judge: (runs: readonly CheckedRun[]) => Verdict;
}
export type Task = NumberTask | ChoiceTask | TextTask | RunsTask;
