import { epochSeries } from '../../charts/line/epochSeries';
import type { LineSeries } from '../../charts/line/series';
import type { ReferenceCurve, RunView } from '../../lessons/lesson';
import type { Language } from '../i18n/messages';

/** Recorded curves as lines of a chart: as far as the longest of `runs` is to go, whole where none is given. */
export function referenceSeries(references: readonly ReferenceCurve[], runs: readonly Pick<RunView, 'progress'>[], language: Language): readonly LineSeries[] {
  const reach = runs.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...runs.map(({ progress }) => progress?.totalSteps ?? 0));
  return references.map(({ label, color, stepsPerEpoch, values }, i) => epochSeries(values, stepsPerEpoch, { id: `reference/${i}`, label: label[language], color, reference: true }, reach));
}
