import { useId, useState, type ReactElement } from 'react';
import { ScatterPlot } from '../../charts/scatter/ScatterPlot';
import type { ScatterLine } from '../../charts/scatter/props';
import { Choice } from '../figure/Choice';
import { Notice } from '../figure/Notice';
import { four, whole } from '../figure/numbers';
import { wordsOf } from '../figure/words';
import styles from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { columnLabels } from './columns';
import { lineInDollars, priceOf } from './houses';
import { messages } from './messages';
import { useHouses } from './useHouses';
import { weightsOf } from './weights';

/** The regression line of the newest run as it moves, and what it says a house is worth. */
export function LineFigure({ language, dataset, runs }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [units, setUnits] = useState<'dollars' | 'z'>('dollars');
  const [residuals, setResiduals] = useState(false);
  const [area, setArea] = useState(1800);
  const areaId = useId();
  const asked = useHouses(dataset, 1);
  if (asked.state !== 'ready') return <Notice asked={asked} language={language} />;
  const houses = asked.answer;
  const inDollars = units === 'dollars';
  const run = runs[0];
  const weights = weightsOf(run, 2);
  const line = (label: string, color: string, w: readonly number[], dashed: boolean): ScatterLine => ({
    label, color, dashed, ...(inDollars ? lineInDollars(houses, w) : { intercept: w[0] ?? 0, slope: w[1] ?? 0 }),
  });
  const labels = columnLabels(houses.columns, language, !inDollars);
  const columns = inDollars ? houses.raw : houses.scaled;
  return (
    <div className={styles.figure}>
      <div className={styles.controls}>
        <Choice label={t('units')} value={units} onChange={setUnits} options={[{ value: 'dollars', label: t('dollars') }, { value: 'z', label: t('zScores') }]} />
        <label className={styles.check}><input type="checkbox" checked={residuals} onChange={(event) => setResiduals(event.target.checked)} /> {t('residuals')}</label>
      </div>
      <ScatterPlot
        title={t('lineTitle')} language={language} x={columns[0] ?? []} y={columns[1] ?? []} xLabel={labels[0] ?? ''} yLabel={labels[1] ?? ''} color="var(--ink-2)"
        lines={[line(run?.name ?? t('start'), run?.color ?? 'var(--accent)', weights, false), line(t('leastSquares'), 'var(--ink-2)', houses.best, true)]}
        {...(residuals ? { residualsTo: 0 } : {})} zeroAxes={!inDollars} format={inDollars ? whole : four} height={320}
      />
      <div className={styles.controls}>
        <div className={styles.field}>
          <label htmlFor={areaId}>{t('askPrice')}</label>
          <input id={areaId} type="number" inputMode="numeric" min={100} max={20_000} step={50} value={area} onChange={(event) => { if (Number.isFinite(event.target.valueAsNumber)) setArea(event.target.valueAsNumber); }} />
        </div>
        <dl className={styles.facts}>
          <div><dt>{t('answer')}</dt><dd>${whole(priceOf(houses, weights, [area]))}</dd></div>
          <div><dt>{t('leastSquares')}</dt><dd>${whole(priceOf(houses, houses.best, [area]))}</dd></div>
          <div><dt>w₀, w₁</dt><dd>{weights.map(four).join(', ')}</dd></div>
        </dl>
      </div>
    </div>
  );
}
