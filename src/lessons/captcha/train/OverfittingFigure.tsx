import { useId, useMemo, useState, type ReactElement } from 'react';
import { epochSeries } from '../../../charts/line/epochSeries';
import { LineChart } from '../../../charts/line/LineChart';
import figure from '../../figure/figure.module.css';
import { Empty } from '../../figure/Notice';
import { four } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';

import { messages } from './messages';
import { stoppedAt } from './stopping';
import { trainingsOf, type Training } from './trainings';

/** Where training and validation part, the best epoch, and where early stopping would have ended it. */
export function OverfittingFigure({ language, runs }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  const trainings = trainingsOf(runs, language);
  const [picked, setPicked] = useState<string | null>(null);
  const [patience, setPatience] = useState(5);
  const training = trainings.find((one) => one.id === picked) ?? trainings[0];
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <div className={figure.field}>
          <label htmlFor={id}>{t('source')}</label>
          <select id={id} value={training?.id ?? ''} onChange={(event) => { setPicked(event.target.value); }}>
            {trainings.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          </select>
        </div>
        <Range label={t('patience')} value={patience} min={1} max={30} format={String} onChange={(value) => { setPatience(Math.round(value)); }} />
      </div>
      {training && training.history.val_loss.length > 0 ? <Curves training={training} patience={patience} language={language} /> : <Empty>{t('noEpochs')}</Empty>}
      <p className={figure.small}>{t('sourceNote')}</p>
    </div>
  );
}

function Curves({ training, patience, language }: { readonly training: Training; readonly patience: number } & Pick<FigureProps, 'language'>): ReactElement {
  const t = wordsOf(messages, language);
  const { history, color, version } = training;
  const epochs = history.val_loss.length;
  const stopped = stoppedAt(history.val_loss, epochs);
  const early = stoppedAt(history.val_loss, patience);
  const charts = useMemo(() => {
    const pair = (metric: 'loss' | 'acc') => [
      epochSeries(history[metric], 1, { id: metric, label: t('train'), color }),
      epochSeries(history[`val_${metric}`], 1, { id: `val_${metric}`, label: t('validation'), color, dashed: true }),
    ];
    return { loss: pair('loss'), acc: pair('acc') };
    // The version stands for the history, which is made anew by every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [training.id, version, color, language]);
  const [last, best] = [epochs, stopped?.best ?? epochs];
  const lossAt = (epoch: number): number => history.val_loss[epoch - 1] ?? Number.NaN;
  const marks = [{ x: best, label: t('bestMark') }, ...(early && early.last < epochs ? [{ x: early.last, label: t('stopMark') }] : [])];
  const shared = { language, version, marks, xAxis: ['epoch'], format: four, syncId: 'overfitting' } as const;
  return (
    <>
      <dl className={figure.facts}>
        <div><dt>{t('bestEpoch')}</dt><dd>{t('bestValue', { loss: four(lossAt(best)), epoch: best })}</dd></div>
        <div><dt>{t('endLoss')}</dt><dd>{t('endValue', { loss: four(lossAt(last)), epoch: last })}</dd></div>
        <div><dt>{t('gap')}</dt><dd>{four(lossAt(last) - (history.loss[last - 1] ?? Number.NaN))}</dd></div>
        <div><dt>{t('saved')}</dt><dd>{t('savedValue', { saved: epochs - (early?.last ?? epochs), all: epochs })}</dd></div>
      </dl>
      <div className={figure.pair}>
        <LineChart title={t('lossChart')} series={charts.loss} {...shared} />
        <LineChart title={t(training.elementWise ? 'accChart' : 'argmaxChart')} series={charts.acc} {...shared} />
      </div>
    </>
  );
}
