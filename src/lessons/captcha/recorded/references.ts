import type { ReferenceCurve } from '../../lesson';
import { stepsPerEpoch, type RecordedMetric, type RecordedRun } from './run';

/** One metric of recorded trainings, for the charts of an experiment or a race. @param shown how each is called and coloured */
export function referencesOf(runs: readonly RecordedRun[], metric: RecordedMetric, shown: (run: RecordedRun) => Pick<ReferenceCurve, 'label' | 'color'>): readonly ReferenceCurve[] {
  return runs.map((run) => ({ ...shown(run), stepsPerEpoch: stepsPerEpoch(run), values: run.curves[metric] }));
}
