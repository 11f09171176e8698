/** A trial's run as the plan of its sweep sees it. */
import type { RunId } from '../../../engine/protocol';
import type { TrialState } from '../../../engine/stats/sweep/moves';
import type { Curve } from '../../../lessons/lesson';
import { isLive, isOver, type RunRecord } from '../../runs/record';
import type { Sweep } from '../../store/sweeps';

/** The last value of a curve up to and including `step`; null where it begins later. */
export function valueAt({ steps, values }: Curve, step: number): number | null {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((steps[middle] ?? 0) <= step) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : (values[low - 1] ?? null);
}

/** The sweep's runs that the learner has not removed, by the number of their trial. */
export function runsOfSweep<R extends Pick<RunRecord, 'group' | 'trial' | 'removed'>>(sweep: Sweep, records: readonly R[]): readonly (R | undefined)[] {
  const own = new Map(records.filter((r) => r.group === sweep.id && !r.removed).map((r) => [r.trial, r]));
  return sweep.trials.map((_, trial) => own.get(trial));
}

/** Where every trial of the sweep is. @param curveOf the metric's points so far */
export function trialStates(sweep: Sweep, records: readonly RunRecord[], curveOf: (run: RunId) => Curve): readonly TrialState[] {
  return runsOfSweep(sweep, records).map((run, trial) => ({
    trial,
    step: run?.progress?.step ?? 0,
    // A trial that was removed is out of the sweep.
    phase: run ? phaseOf(run) : sweep.begun.includes(trial) ? 'failed' : 'unstarted',
    valueAt: (step) => (run ? valueAt(curveOf(run.id), step) : null),
  }));
}

function phaseOf({ phase }: RunRecord): TrialState['phase'] {
  if (phase === 'failed') return 'failed';
  if (isOver(phase)) return 'over';
  return isLive(phase) ? 'working' : 'resting';
}
