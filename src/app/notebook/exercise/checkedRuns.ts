/** The runs of some cells as the checks of exercises see them. */
import type { CheckedRun } from '../../../lessons/exercise';
import type { RunRecord } from '../../runs/record';
import { seriesOf } from '../../runs/seriesBook';

/** Newest first; runs that the learner removed do not count. */
export function checkedRuns(records: readonly RunRecord[], lesson: string, cells: readonly string[]): readonly CheckedRun[] {
  return records
    .filter((run) => run.lesson === lesson && run.cell !== null && cells.includes(run.cell) && !run.removed)
    .sort((a, b) => b.order - a.order)
    .map(({ id, spec, phase, progress }) => ({
      experiment: spec.experiment, params: spec.params, seed: spec.seed, phase, step: progress?.step ?? 0,
      curve: (metric) => seriesOf(id).curve(metric),
    }));
}
