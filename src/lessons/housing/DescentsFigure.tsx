import { useMemo, useState, type ReactElement } from 'react';
import { ContourPlot } from '../../charts/contour/ContourPlot';
import { LineChart } from '../../charts/line/LineChart';
import { DataTable } from '../../charts/table/DataTable';
import { quadraticAt } from '../../engine/stats/linear';
import { Notice } from '../figure/Notice';
import { four, whole } from '../figure/numbers';
import { Range } from '../figure/Range';
import { isLive, runCurve, versionOf } from '../figure/runCurve';
import { wordsOf } from '../figure/words';
import styles from '../figure/figure.module.css';
import type { FigureProps, RunView } from '../lesson';
import { messages } from './messages';
import { lossOverSlopes, slopeRange } from './surface';
import { useHouses } from './useHouses';
import { pathOf, weightsOf } from './weights';

const kinds = [
  { descent: 'batch', word: 'batch' },
  { descent: 'mini-batch', word: 'miniBatch' },
  { descent: 'stochastic', word: 'stochastic' },
] as const;

/** Batch, mini-batch and stochastic descent from one start, and the normal equation's answer. */
export function DescentsFigure({ language, dataset, runs, start, stop }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [rate, setRate] = useState(0.02);
  const [epochs, setEpochs] = useState(100);
  const asked = useHouses(dataset, 2);
  const houses = asked.state === 'ready' ? asked.answer : null;
  const surface = useMemo(() => houses && lossOverSlopes(houses), [houses]);
  if (asked.state !== 'ready') return <Notice asked={asked} language={language} />;
  if (!houses || !surface) return <Notice asked={{ state: 'loading' }} language={language} />;

  // The newest run of each kind; older ones stay in the drawer.
  const racing = kinds.flatMap(({ descent }) => runs.find((run) => run.spec.params['descent'] === descent) ?? []);
  const live = racing.filter(isLive);
  const startAll = (): void => {
    for (const { descent, word } of kinds) start('housing/linear2', { descent, learningRate: rate, epochs }, { name: t(word) });
  };
  const outcome = (run: RunView): Readonly<Record<string, string | number | null>> => {
    const [, w1 = 0, w2 = 0] = weightsOf(run, 3);
    return { method: run.name, steps: run.progress?.step ?? 0, loss: run.latest['loss'] ?? null, w1, w2 };
  };
  return (
    <div className={styles.figure}>
      <div className={styles.controls}>
        <Range label={t('learningRate')} value={rate} min={0.001} max={0.2} log format={(v) => v.toPrecision(2)} onChange={setRate} />
        <Range label={t('epochs')} value={epochs} min={10} max={1000} log format={whole} onChange={(v) => setEpochs(Math.round(v))} />
        <button type="button" className={`${styles.button} ${styles.primary}`} onClick={startAll}>{t('startThree')}</button>
        <button type="button" className={styles.button} disabled={live.length === 0} onClick={() => live.forEach((run) => stop(run.id))}>{t('stopAll')}</button>
      </div>
      <div className={styles.pair}>
        <ContourPlot
          title={t('descentsTitle')} language={language} surface={surface} surfaceKey="housing1" range={slopeRange} xLabel="w₁" yLabel="w₂" height={380}
          paths={racing.map((run) => ({ id: run.id, label: run.name, color: run.color, ...pathOf(run, 'w1', 'w2') }))}
          version={versionOf(racing)} minima={[{ x: houses.best[1] ?? 0, y: houses.best[2] ?? 0, label: t('normalEquation') }]}
        />
        <LineChart
          title={t('lossByEpoch')} language={language} series={racing.map((run) => runCurve(run, 'loss'))} version={versionOf(racing)}
          xAxis={['epoch', 'step', 'seconds']} logY height={320} format={four}
        />
      </div>
      <DataTable
        title={t('outcome')} language={language} captionHidden empty={t('noDescents')}
        columns={[
          { id: 'method', label: t('method') },
          { id: 'steps', label: t('stepsTaken'), numeric: true, format: (v) => whole(Number(v)) },
          ...['loss', 'w1', 'w2'].map((id) => ({ id, label: id === 'loss' ? t('loss') : id === 'w1' ? 'w₁' : 'w₂', numeric: true, format: (v: string | number) => four(Number(v)) })),
        ]}
        rows={[
          ...racing.map((run) => ({ id: run.id, cells: outcome(run) })),
          { id: 'normal', cells: { method: t('normalEquation'), steps: null, loss: quadraticAt(houses.loss, houses.best), w1: houses.best[1] ?? 0, w2: houses.best[2] ?? 0 } },
        ]}
      />
    </div>
  );
}
