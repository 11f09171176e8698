import type { LineSeries } from '../../charts/line/series';
import type { ReferenceCurve, RunView } from '../../lessons/lesson';
import type { Language } from '../i18n/messages';

/** Recorded curves as lines of a chart: as far as the longest of `runs` is to go, and at least one epoch; whole where none is given. */
export function referenceSeries(references: readonly ReferenceCurve[], runs: readonly Pick<RunView, 'progress'>[], language: Language): readonly LineSeries[] {
  const reach = Math.max(...runs.map(({ progress }) => progress?.totalSteps ?? 0));
  return references.map(({ label, color, stepsPerEpoch, values }, i) => {
    const epochs = runs.length === 0 ? values.length : Math.min(values.length, Math.max(1, Math.floor(reach / stepsPerEpoch)));
    return {
      id: `reference/${i}`, label: label[language], color, reference: true, stepsPerEpoch,
      steps: Float64Array.from({ length: epochs }, (_, epoch) => (epoch + 1) * stepsPerEpoch), values: Float64Array.from(values.slice(0, epochs)),
    };
  });
}
