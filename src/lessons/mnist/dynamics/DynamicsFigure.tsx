import { useState, type ReactElement } from 'react';
import { HistogramSeriesChart } from '../../../charts/histogramSeries/HistogramSeriesChart';
import { LineChart } from '../../../charts/line/LineChart';
import { Choice } from '../../figure/Choice';
import { Empty, LookFailure } from '../../figure/Notice';
import { whole } from '../../figure/numbers';
import { useRunPicker } from '../../figure/RunPicker';
import { useLook } from '../../figure/useLook';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, RunView } from '../../lesson';
import { curvesOf, namesOf, pointsOf, withMoment, type Moment, type Shown } from './collected';
import styles from './dynamics.module.css';
import { messages } from './messages';

// By layer, kernel and bias alike.
const colors = ['var(--momentum)', 'var(--adam)', 'var(--op-compute)', 'var(--cnn)', 'var(--adagrad)'];
const healthy = 1e-3;

/** Distributions of a run in training, collected while they are looked at. */
export function DynamicsFigure({ language, runs, look }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { run, picker } = useRunPicker(runs, language);
  return (
    <div className={figure.figure} ref={ref}>
      {picker}
      {run ? <Collected key={run.id} {...{ run, look, language, visible }} /> : <Empty>{t('noRun')}</Empty>}
    </div>
  );
}

function Collected({ run, look, language, visible }: Pick<FigureProps, 'look' | 'language'> & { readonly run: RunView; readonly visible: boolean }): ReactElement {
  const t = wordsOf(messages, language);
  const [shown, setShown] = useState<Shown>('weights');
  const [moments, setMoments] = useState<readonly Moment[]>([]);
  const { answer, failure } = useLook(look, run, { kind: 'dynamics' }, visible);
  const [seen, setSeen] = useState(answer);
  if (answer && answer !== seen) {
    setSeen(answer);
    setMoments(withMoment(moments, { step: answer.step, dynamics: answer.dynamics }));
  }
  const newest = moments.at(-1);
  if (!newest) return failure ? <LookFailure failure={failure} language={language} /> : <Empty>{t('waiting')}</Empty>;
  const { dynamics, step } = newest;
  return (
    <>
      <Choice label={t('what')} value={shown} onChange={setShown} options={(['weights', 'gradients', 'activations'] as const).map((value) => ({ value, label: t(value) }))} />
      <div className={styles.grid}>
        {namesOf(dynamics, shown).filter((name) => !name.endsWith('/bias')).map((name) => {
          const title = t('histogram', { name, what: t(shown) });
          const points = pointsOf(moments, shown, name);
          return points.at(-1)?.step === step
            ? <HistogramSeriesChart key={name} title={title} language={language} points={points} color={run.color} mode="offset" axis="step" height={180} />
            : <Empty key={name}>{t('notFinite', { name })}</Empty>;
        })}
      </div>
      {shown === 'activations' && <DeadUnits dynamics={dynamics} language={language} />}
      <div className={figure.pair}>
        <LineChart title={t('ratios')} language={language} series={curvesOf(moments, ({ updateRatio }) => updateRatio, colors)} version={moments.length + step} xAxis={['step']} logY target={healthy} height={220} />
        <LineChart title={t('norms')} language={language} series={curvesOf(moments, ({ gradientNorm }) => gradientNorm, colors)} version={moments.length + step} xAxis={['step']} logY height={220} />
      </div>
      <p className={figure.small}>{t('looks', { count: moments.length, step: whole(step) })}</p>
      <LookFailure failure={failure} language={language} />
    </>
  );
}

function DeadUnits({ dynamics: { layers, examples }, language }: { readonly dynamics: Moment['dynamics']; readonly language: FigureProps['language'] }): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <div className={figure.titled}>
      <p className={figure.title}>{t('dead', { examples })}</p>
      <dl className={figure.facts}>
        {layers.map(({ layer, dead }) => dead !== null && <div key={layer}><dt>{layer}</dt><dd>{(100 * dead).toFixed(1)} %</dd></div>)}
      </dl>
    </div>
  );
}
