/** What the study `replica-series` is asked and answers: the same training with different replicas, one after the other. */
import type { ReplicaMode } from './replicas';
import type { Params } from './schema';

export interface SeriesCase {
  readonly mode: ReplicaMode;
  readonly replicas: number;
  readonly backups: number;
  readonly delayMs: number;
}

export interface SeriesAsk {
  readonly cases: readonly SeriesCase[];
  /** Of `mnist/replicas`, without those of the cases. */
  readonly params: Params;
  readonly seed: number;
}

export interface SeriesResult extends SeriesCase {
  readonly updates: number;
  /** Of training, without the first update, for which the replicas are brought up. */
  readonly seconds: number;
  /** Whose gradients were used. */
  readonly examplesPerSecond: number;
  /** On the validation set, after all updates. */
  readonly accuracy: number;
  /** Mean over all updates. */
  readonly staleness: number;
  readonly dropped: number;
}

export interface Series {
  readonly results: readonly SeriesResult[];
  /** Share of the case under way. */
  readonly progress: number;
}
