import { useState, type ReactElement } from 'react';
import { curveColor } from '../../../charts/function/curveColors';
import { ScatterPlot } from '../../../charts/scatter/ScatterPlot';
import { layoutKinds, type FaceLayoutAsk, type LayoutKind } from '../../../engine/declarations/faceMethods';
import { Choice } from '../../figure/Choice';
import figure from '../../figure/figure.module.css';
import { Empty, LookFailure } from '../../figure/Notice';
import { Range } from '../../figure/Range';
import { useNewestStudy } from '../../figure/useNewestStudy';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';


/** A curved surface laid flat in three ways. */
export function ManifoldFigure({ language, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const [points, setPoints] = useState<FaceLayoutAsk['points']>('roll');
  const [layout, setLayout] = useState<LayoutKind>('isomap');
  const [neighbours, setNeighbours] = useState(6);
  const { answered, failure } = useNewestStudy<'face-layout'>(study, visible ? { kind: 'face-layout', points, layout, neighbours } : null);
  const coordinate = (axis: 0 | 1): Float32Array => (answered?.answer.positions ?? new Float32Array(0)).filter((_, i) => i % 2 === axis);
  return (
    <div className={figure.figure} ref={ref}>
      <div className={figure.controls}>
        <Choice label={t('points')} options={[{ value: 'roll', label: t('roll') }, { value: 'faces', label: t('faces') }]} value={points} onChange={setPoints} />
        <Choice label={t('layout')} options={layoutKinds.map((value) => ({ value, label: t(value) }))} value={layout} onChange={setLayout} />
        <Range label={t('neighbours')} value={neighbours} min={3} max={30} format={(value) => `${Math.round(value)}`} onChange={(value) => setNeighbours(Math.round(value))} />
      </div>
      <LookFailure failure={failure} language={language} />
      {answered ? (
        <ScatterPlot
          title={t('manifoldTitle', { points: t(answered.question.points), method: t(answered.question.layout) })} language={language}
          x={coordinate(0)} y={coordinate(1)} xLabel={t('first')} yLabel={t('second')}
          colors={answered.answer.labels.map(curveColor)}
          names={answered.answer.labels.map((label) => t(answered.question.points === 'roll' ? 'tenth' : 'person', { n: label + 1 }))}
        />
      ) : <Empty>{t('working')}</Empty>}
    </div>
  );
}
