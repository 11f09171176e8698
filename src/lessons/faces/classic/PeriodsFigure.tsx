import { useMemo, useState, type ReactElement } from 'react';
import { curveColor } from '../../../charts/function/curveColors';
import { LineFigure } from '../../../charts/line/LineFigure';
import type { LineView } from '../../../charts/line/series';
import { DataTable } from '../../../charts/table/DataTable';
import { comparedDimensions, comparedTrainings, faceMethods, type FaceAccuracy, type FaceAccuracyAsk } from '../../../engine/declarations/faceMethods';
import { Choice } from '../../figure/Choice';
import figure from '../../figure/figure.module.css';
import { Empty, LookFailure } from '../../figure/Notice';
import { share } from '../../figure/numbers';
import { useStudy } from '../../figure/useStudy';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';

type Over = FaceAccuracyAsk['over'];
const view: LineView = { axis: 'step', smoothing: 0, logY: false };

/** All methods on one split. */
export function PeriodsFigure({ language, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [over, setOver] = useState<Over>('dimension');
  const { answer, failure, working, ask, end } = useStudy<'face-accuracy'>(study);
  const start = (): void => { ask({ kind: 'face-accuracy', over, seed: 1 }); };
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('over')} options={(['dimension', 'training'] as const).map((value) => ({ value, label: t(value) }))} value={over} onChange={setOver} />
        <button type="button" className={`${figure.button} ${figure.primary}`} onClick={start}>{t('begin')}</button>
        <button type="button" className={figure.button} disabled={!working} onClick={end}>{t('end')}</button>
      </div>
      <LookFailure failure={failure} language={language} />
      {answer ? <Outcome answer={answer} language={language} /> : <Empty>{t(working ? 'working' : 'empty')}</Empty>}
    </div>
  );
}

function Outcome({ answer, language }: { readonly answer: FaceAccuracy } & Pick<FigureProps, 'language'>): ReactElement {
  const t = wordsOf(messages, language);
  const { over } = answer;
  const places: readonly number[] = over === 'dimension' ? comparedDimensions : comparedTrainings;
  const series = useMemo(() => faceMethods.map((method, i) => {
    const found = answer.accuracies[method];
    return { id: method, label: wordsOf(messages, language)(method), color: curveColor(i), steps: Float64Array.from(places.slice(0, found.length)), values: Float64Array.from(found) };
  }), [answer, places, language]);
  const measured = series.reduce((sum, { values }) => sum + values.length, 0);
  const columns = [{ id: 'method', label: t('method') }, ...places.map((place) => ({ id: `${place}`, label: `${place}`, numeric: true, format: (value: string | number) => share(Number(value)) }))];
  const rows = faceMethods.map((method) => ({ id: method, cells: { method: t(method), ...Object.fromEntries(places.map((place, i) => [`${place}`, answer.accuracies[method][i] ?? null])) } }));
  return (
    <>
      <LineFigure title={t('accuracy')} language={language} series={series} version={measured} view={view} xLabel={t(over)} format={share} />
      <DataTable title={t(over)} language={language} columns={columns} rows={rows} />
    </>
  );
}
