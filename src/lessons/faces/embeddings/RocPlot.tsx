import type { ReactElement } from 'react';
import { curveColor } from '../../../charts/function/curveColors';
import { FunctionPlot } from '../../../charts/function/FunctionPlot';
import type { RocCurve } from '../../../engine/stats/verification';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { messages } from './messages';

/** Alarms against hits at every threshold, with the chosen one marked. */
export function RocPlot({ roc, threshold, language }: { readonly roc: RocCurve; readonly threshold: number; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const { thresholds, falsePositiveRate, truePositiveRate } = roc;
  // A step: of all thresholds with no more alarms, the one with the most hits.
  const hitsAt = (alarms: number): number => truePositiveRate[falsePositiveRate.findLastIndex((rate) => rate <= alarms)] ?? 0;
  const here = thresholds.findLastIndex((value) => value <= threshold);
  return (
    <FunctionPlot
      title={t('roc')} language={language} domain={[0, 1]} range={[0, 1]} xLabel={t('falsePositives')} yLabel={t('truePositives')}
      curves={[{ id: 'roc', label: t('roc'), color: curveColor(0), at: hitsAt }]}
      dots={[{ label: t('here'), color: curveColor(2), x: [falsePositiveRate[here] ?? 0], y: [truePositiveRate[here] ?? 0] }]}
      format={(value) => value.toFixed(2)}
    />
  );
}
