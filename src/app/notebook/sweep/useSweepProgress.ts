/** How far a sweep is, over all its trials. */
import { useShallow } from 'zustand/react/shallow';
import { declarationOf } from '../../../engine/declarations/catalog';
import { stepsOf } from '../../../engine/stats/sweep/halving';
import { isLive, type RunRecord } from '../../runs/record';
import { useRuns } from '../../store/runs';
import type { Sweep } from '../../store/sweeps';
import { runsOfSweep } from './trialState';

export interface SweepProgress {
  /** The rung that is being worked on, from 0. */
  readonly rung: number;
  /** Steps of all trials together, done and planned. */
  readonly step: number;
  readonly totalSteps: number;
  /** Null until it can be told. */
  readonly secondsLeft: number | null;
}

export function sweepProgress(sweep: Sweep, records: readonly RunRecord[]): SweepProgress {
  const runs = runsOfSweep(sweep, records).filter((run) => run !== undefined);
  const lengths = sweep.trials.map((trial) => declarationOf(sweep.experiment).cost({ ...sweep.params, ...trial }).steps);
  const step = runs.reduce((sum, run) => sum + (run.progress?.step ?? 0), 0);
  const totalSteps = sweep.state === 'done' ? step : stepsOf(sweep.rungs, lengths);
  const seconds = runs.reduce((sum, run) => sum + (run.progress?.seconds ?? 0), 0);
  const together = Math.max(1, runs.filter((run) => isLive(run.phase)).length);
  const furthest = Math.max(0, ...runs.map((run) => run.until ?? 0));
  const reached = sweep.rungs.findIndex(({ steps }) => steps >= furthest);
  return {
    rung: reached < 0 ? sweep.rungs.length - 1 : reached,
    step,
    totalSteps,
    secondsLeft: step > 0 ? ((seconds / step) * Math.max(0, totalSteps - step)) / together : null,
  };
}

/** Told four times a second at most, as the records are. */
export const useSweepProgress = (sweep: Sweep): SweepProgress => useRuns(useShallow((state) => sweepProgress(sweep, Object.values(state.records))));
