import { useState, type ReactElement } from 'react';
import { LineChart } from '../../../charts/line/LineChart';
import { LineFigure } from '../../../charts/line/LineFigure';
import { optimizerNames, type OptimizerId } from '../../../engine/declarations/optimizers';
import type { Params } from '../../../engine/declarations/schema';
import { Choice } from '../../figure/Choice';
import figure from '../../figure/figure.module.css';
import { Empty } from '../../figure/Notice';
import { four } from '../../figure/numbers';
import { isLive, runCurve } from '../../figure/runCurve';
import { wordsOf } from '../../figure/words';
import type { FigureProps, RunView } from '../../lesson';
import { messages } from './messages';
import { smoothedLosses, suggestRate } from './suggestRate';

const networks = ['softmax', 'cnn'] as const;
const optimizers: readonly OptimizerId[] = ['sgd', 'momentum', 'adam', 'lion'];
// 200 small batches: a few seconds, and steps close enough to see where the loss turns.
const test: Params = { schedule: 'range', startRate: 1e-5, learningRate: 10, trainSize: 6_400, batchSize: 32, epochs: 1, validationSize: 500, probeEvery: 0 };
const view = { axis: 'step', smoothing: 0, logX: true, logY: true } as const;

/** A rate as one would type it. */
const twoDigits = (rate: number): number => Number(rate.toPrecision(2));

/** A run whose learning rate rises until the loss leaves all bounds, and the rate that it suggests. */
export function FinderFigure({ language, runs, start, stop }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [network, setNetwork] = useState<(typeof networks)[number]>('softmax');
  const [optimizer, setOptimizer] = useState<OptimizerId>('sgd');
  const experiment = `mnist/${network}`;
  const mine = runs.filter(({ spec }) => spec.experiment === experiment && spec.params['optimizer'] === optimizer);
  const tested = mine.find(({ spec }) => spec.params['schedule'] === 'range');
  const used = mine.find(({ spec }) => spec.params['schedule'] !== 'range');
  const live = tested !== undefined && isLive(tested);
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('network')} value={network} onChange={setNetwork} options={networks.map((value) => ({ value, label: t(value) }))} />
        <Choice label={t('optimizer')} value={optimizer} onChange={setOptimizer} options={optimizers.map((value) => ({ value, label: optimizerNames[value] }))} />
        {live
          ? <button type="button" className={figure.button} onClick={() => { stop(tested.id); }}>{t('stop')}</button>
          : <button type="button" className={`${figure.button} ${figure.primary}`} onClick={() => { start(experiment, { ...test, optimizer }); }}>{t('test')}</button>}
      </div>
      {tested ? <Tested run={tested} language={language} onUse={(learningRate) => { start(experiment, { ...test, optimizer, schedule: 'constant', learningRate }); }} /> : <Empty>{t('none')}</Empty>}
      {used && <LineChart title={t('used')} language={language} series={[{ ...runCurve(used, 'loss'), label: String(used.spec.params['learningRate']) }]} version={used.version} xAxis={['step']} smoothing={0.8} format={four} height={180} />}
    </div>
  );
}

function Tested({ run, language, onUse }: { readonly run: RunView; readonly language: FigureProps['language']; readonly onUse: (rate: number) => void }): ReactElement {
  const t = wordsOf(messages, language);
  const steps = run.curve('lr').values;
  const losses = run.curve('loss').values.subarray(0, steps.length);
  const smoothed = smoothedLosses(losses);
  const suggested = suggestRate(steps, losses);
  const rate = suggested === null ? null : twoDigits(suggested);
  const lowest = smoothed.length === 0 ? Number.NaN : (steps[smoothed.indexOf(Math.min(...smoothed))] ?? Number.NaN);
  return (
    <>
      <LineFigure
        title={t('finder')} language={language} view={view} xLabel={t('rate')} version={run.version} format={four}
        series={[
          { id: 'smoothed', label: t('smoothed'), color: run.color, steps, values: smoothed },
          { id: 'loss', label: t('loss'), color: 'var(--line-strong)', steps, values: losses },
        ]}
        marks={suggested === null ? [] : [{ x: suggested, label: t('suggestion') }]}
      />
      {rate !== null && !isLive(run) && (
        <div className={figure.controls}>
          <dl className={figure.facts}>
            <div><dt>{t('suggestion')}</dt><dd>{rate}</dd></div>
            <div><dt>{t('lowest')}</dt><dd>{twoDigits(lowest)}</dd></div>
          </dl>
          <button type="button" className={figure.button} onClick={() => { onUse(rate); }}>{t('use', { rate })}</button>
        </div>
      )}
    </>
  );
}
