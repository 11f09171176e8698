import type { TrainJob } from '../shared/jobs';

/** A network in training on data of its own. */
export interface Trainer {
  /** Performs one update; resolves, when it is done, with the loss before it. */
  step(): Promise<number>;
  /** Only where `workloads` cannot tell: the face network, after its first step. */
  readonly flopPerExample?: () => number;
}

export type OpenTrainer = (job: TrainJob) => Promise<Trainer>;
