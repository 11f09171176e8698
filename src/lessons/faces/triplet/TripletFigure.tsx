import type { ReactElement } from 'react';
import { Histogram } from '../../../charts/histogram/Histogram';
import { DataTable } from '../../../charts/table/DataTable';
import type { Verification } from '../../../engine/declarations/faceTriplet';
import figure from '../../figure/figure.module.css';
import { Empty, LookFailure } from '../../figure/Notice';
import { useLook } from '../../figure/useLook';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';

/** Verification before training and now, and the distances behind it. */
export function TripletFigure({ language, runs, look }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { answer, failure } = useLook(look, runs[0], { kind: 'verification' }, visible);
  const percent = (value: string | number): string => `${(100 * Number(value)).toFixed(1)} %`;
  const row = (id: string, when: string, { accuracy, auc, equalErrorRate }: Verification) => ({ id, cells: { when, accuracy, auc, eer: equalErrorRate } });
  return (
    <div className={figure.figure} ref={ref}>
      <LookFailure failure={failure} language={language} />
      {!answer && !failure && <Empty>{t('empty')}</Empty>}
      {answer && (
        <>
          <DataTable
            title={t('title')} language={language}
            columns={[{ id: 'when', label: t('when') }, ...(['accuracy', 'auc', 'eer'] as const).map((id) => ({ id, label: t(id), numeric: true, format: percent }))]}
            rows={[row('before', t('before'), answer.before), row('now', t('now', { step: answer.step }), answer.now)]}
          />
          <div className={figure.pair}>
            <Histogram title={t('same')} language={language} values={answer.now.same} />
            <Histogram title={t('different')} language={language} values={answer.now.different} />
          </div>
        </>
      )}
    </div>
  );
}
