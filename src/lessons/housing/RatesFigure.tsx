import { useState, type ReactElement } from 'react';
import { LineChart } from '../../charts/line/LineChart';
import { Choice } from '../figure/Choice';
import { Empty, Notice } from '../figure/Notice';
import { four } from '../figure/numbers';
import { Range } from '../figure/Range';
import { isLive, runCurve, versionOf } from '../figure/runCurve';
import { wordsOf } from '../figure/words';
import styles from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { messages } from './messages';
import { RatesTable, rateOf } from './RatesTable';
import { untilAbove } from './untilAbove';
import { useHouses } from './useHouses';

const firstRates = [0.001, 0.01, 0.1, 1, 1.4];
const mostRates = 8;
// Enough for the slowest of the first rates to get somewhere, and for any divergence to show.
const epochs = 300;

// Four times the loss at the start: beyond it, a diverging curve would press all others flat.
const pictureTop = 2;

const tidy = (rate: number): number => Number(rate.toPrecision(3));

/** Several learning rates at once, on both sides of the largest stable one, which is computed from the data. */
export function RatesFigure({ language, dataset, runs, start, stop }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [features, setFeatures] = useState<'1' | '2'>('2');
  const [rates, setRates] = useState<readonly number[]>(firstRates);
  const [next, setNext] = useState(0.3);
  const asked = useHouses(dataset, features === '1' ? 1 : 2);
  const experiment = `housing/linear${features}`;
  const mine = runs.filter((run) => run.spec.experiment === experiment);
  // The newest run of every chosen rate.
  const shown = rates.flatMap((rate) => mine.find((run) => rateOf(run) === rate) ?? []);
  const live = shown.filter(isLive);
  if (asked.state !== 'ready') return <Notice asked={asked} language={language} />;
  const { largestRate } = asked.answer;
  return (
    <div className={styles.figure}>
      <div className={styles.controls}>
        <Choice label={t('table')} value={features} onChange={setFeatures} options={[{ value: '1', label: t('oneFeature') }, { value: '2', label: t('twoFeatures') }]} />
        <dl className={styles.facts}><div><dt>{t('largestRate')}</dt><dd>{four(largestRate)}</dd></div></dl>
      </div>
      <div className={styles.controls}>
        <Range label={t('learningRate')} value={next} min={1e-4} max={10} log format={(v) => String(tidy(v))} onChange={setNext} />
        <button type="button" className={styles.button} disabled={rates.length >= mostRates || rates.includes(tidy(next))} onClick={() => setRates([...rates, tidy(next)].sort((a, b) => a - b))}>{t('addRate')}</button>
      </div>
      <ul className={styles.chips} aria-label={t('chosenRates')}>
        {rates.map((rate) => (
          <li key={rate} className={styles.chip}>
            {rate}
            <button type="button" aria-label={t('removeRate', { rate })} onClick={() => setRates(rates.filter((r) => r !== rate))}>×</button>
          </li>
        ))}
      </ul>
      <div className={styles.controls}>
        <button
          type="button" className={`${styles.button} ${styles.primary}`} disabled={rates.length === 0}
          onClick={() => rates.forEach((learningRate) => start(experiment, { learningRate, epochs }, { name: `η ${learningRate}` }))}
        >{t('runRates')}</button>
        <button type="button" className={styles.button} disabled={live.length === 0} onClick={() => live.forEach((run) => stop(run.id))}>{t('stopAll')}</button>
      </div>
      {shown.length === 0
        ? <Empty>{t('noRates')}</Empty>
        : <LineChart title={t('ratesTitle')} language={language} series={shown.map((run) => untilAbove(runCurve(run, 'loss'), pictureTop))} version={versionOf(shown)} xAxis={['epoch']} logY smoothing={0} format={four} />}
      <p className={styles.small}>{t('leavesPicture', { top: pictureTop })}</p>
      <RatesTable language={language} rates={rates} runs={shown} largestRate={largestRate} />
    </div>
  );
}
