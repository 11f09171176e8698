import { useState, type ReactElement } from 'react';
import { LineChart } from '../../../charts/line/LineChart';
import type { LineSeries } from '../../../charts/line/series';
import type { Params } from '../../../engine/declarations/schema';
import { Choice } from '../../figure/Choice';
import figure from '../../figure/figure.module.css';
import { Empty } from '../../figure/Notice';
import { four, whole } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { isLive, runCurve, versionOf } from '../../figure/runCurve';
import { wordsOf } from '../../figure/words';
import type { FigureProps, RunView } from '../../lesson';
import { durationText } from '../duration';
import { messages } from './messages';

// The cheaper of the two networks: what is to be seen here, it shows within a minute.
const experiment = 'captcha/best';
const sources = ['fixed', 'endless'] as const;
const metrics = ['loss', 'char_acc', 'captcha_acc'] as const;
const colors = { fixed: 'var(--op-update)', endless: 'var(--info)' } as const;
const start = { trainSize: 500, epochs: 20 } as const;

/** The same network twice, once on a fixed set of pictures and once on pictures that never come again. */
export function EndlessFigure({ language, runs, start: begin, stop }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [metric, setMetric] = useState<(typeof metrics)[number]>('char_acc');
  const [trainSize, setSize] = useState<number>(start.trainSize);
  const [epochs, setEpochs] = useState<number>(start.epochs);
  const params: Params = { trainSize, epochs, validationSize: 200, probeEvery: 0, batchSize: 32, schedule: 'constant', warmupSteps: 0 };
  const planned = sources.map((source): Params => ({ ...params, source }));
  const pair = sources.flatMap((source) => runs.find((run) => run.spec.params['source'] === source) ?? []);
  const live = pair.filter(isLive);
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Range label={t('pictures')} value={trainSize} min={100} max={4_000} log format={whole} onChange={(value) => { setSize(Number(value.toPrecision(1))); }} />
        <Range label={t('epochs')} value={epochs} min={2} max={100} log format={whole} onChange={(value) => { setEpochs(Math.round(value)); }} />
        {live.length > 0
          ? <button type="button" className={figure.button} onClick={() => { for (const run of live) stop(run.id); }}>{t('stopBoth')}</button>
          : <button type="button" className={`${figure.button} ${figure.primary}`} onClick={() => { for (const one of planned) begin(experiment, one); }}>{t('startBoth')}</button>}
      </div>
      <p className={figure.small}>{durationText(experiment, planned, pair, language)}</p>
      {pair.length === 0
        ? <Empty>{t('noPair')}</Empty>
        : (
          <>
            <Choice label={t('show')} value={metric} onChange={setMetric} options={metrics.map((value) => ({ value, label: t(value) }))} />
            <div className={figure.pair}>
              <SideChart title={t('onTraining')} metric={metric} {...{ pair, language }} />
              <SideChart title={t('onValidation')} metric={`val_${metric}`} {...{ pair, language }} />
            </div>
          </>
        )}
    </div>
  );
}

function SideChart({ title, metric, pair, language }: { readonly title: string; readonly metric: string; readonly pair: readonly RunView[] } & Pick<FigureProps, 'language'>): ReactElement {
  const t = wordsOf(messages, language);
  const validation = metric.startsWith('val_');
  const series = pair.map((run): LineSeries => {
    const source = run.spec.params['source'] === 'fixed' ? 'fixed' : 'endless';
    return { ...runCurve(run, metric), label: t(source, { count: whole(Number(run.spec.params['trainSize'])) }), color: colors[source], dashed: validation };
  });
  return <LineChart title={title} language={language} series={series} version={versionOf(pair)} syncId="endless" smoothing={validation ? 0 : 0.8} format={four} />;
}
