import { useState, type ReactElement } from 'react';
import { curveColor } from '../../../charts/function/curveColors';
import { ScatterPlot } from '../../../charts/scatter/ScatterPlot';
import { projectionWays, type ProjectionWay } from './projectionWays';
import { Choice } from '../../figure/Choice';
import figure from '../../figure/figure.module.css';
import { LookFailure, Notice } from '../../figure/Notice';
import { share } from '../../figure/numbers';
import { useAnswer } from '../../figure/useAnswer';
import { useStudy } from '../../figure/useStudy';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';
import { closedSetAccuracy } from './closedSet';
import { messages } from './messages';
import { frequentPeople } from './storedEmbeddings';

const peopleShown = 9;

/** Stored embeddings of a few people in the plane, and how well classifiers tell them apart. */
export function PeopleMapFigure({ language, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [way, setWay] = useState<ProjectionWay>('tsne');
  const { answer, failure, working, ask, end } = useStudy<'projection'>(study);
  const asked = useAnswer('people', async () => {
    const stored = await frequentPeople(peopleShown);
    return { stored, accuracy: closedSetAccuracy(stored) };
  });
  if (asked.state !== 'ready') return <Notice asked={asked} language={language} />;
  const { stored, accuracy } = asked.answer;
  const { vectors, dimensions, labels, people } = stored;
  const layOut = (): void => { ask({ kind: 'projection', vectors, dimensions, method: projectionWays[way], seed: 1, start: null }); };
  const coordinate = (axis: number): Float32Array => Float32Array.from(labels, (_, i) => answer?.positions[i * answer.components + axis] ?? NaN);
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('way')} value={way} onChange={setWay} options={(['pca', 'tsne', 'umap'] as const).map((value) => ({ value, label: t(value) }))} />
        <button type="button" className={`${figure.button} ${figure.primary}`} onClick={layOut}>{t('layOut')}</button>
        <button type="button" className={figure.button} disabled={!working} onClick={end}>{t('stop')}</button>
      </div>
      <LookFailure failure={failure} language={language} />
      {answer
        ? (
          <ScatterPlot
            title={t('map')} language={language} x={coordinate(0)} y={coordinate(1)} xLabel="1" yLabel="2" equalAxes
            colors={labels.map(curveColor)} names={labels.map((label) => people[label] ?? '')}
          />
        )
        : <p className={figure.empty}>{t('layOutHint')}</p>}
      <p className={figure.note}>{t('closedSet', { people: people.length, known: accuracy.known, asked: accuracy.asked, nearest: share(accuracy.nearest), svm: share(accuracy.svm) })}</p>
    </div>
  );
}
