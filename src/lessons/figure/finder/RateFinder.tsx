import { useState, type ReactElement } from 'react';
import { LineChart } from '../../../charts/line/LineChart';
import { optimizerNames, type OptimizerId } from '../../../engine/declarations/optimizers';
import type { ExperimentId, Params } from '../../../engine/declarations/schema';
import type { Bilingual, FigureProps } from '../../lesson';
import { Choice } from '../Choice';
import figure from '../figure.module.css';
import { Empty } from '../Notice';
import { four } from '../numbers';
import { isLive, runCurve } from '../runCurve';
import { wordsOf } from '../words';
import { messages } from './messages';
import { RangeTest } from './RangeTest';

export interface FinderPlan {
  /** At least one. */
  readonly networks: readonly { readonly experiment: ExperimentId; readonly label: Bilingual }[];
  /** At least one; the first is chosen at the start. */
  readonly optimizers: readonly OptimizerId[];
  /** Of the test run, schedule `range` and its two rates included. */
  readonly test: Params;
}

interface RateFinderProps extends Pick<FigureProps, 'language' | 'runs' | 'start' | 'stop'> {
  readonly plan: FinderPlan;
  /** What to know before testing this network. */
  readonly note?: (experiment: ExperimentId) => string;
}

/** A run whose learning rate rises until the loss leaves all bounds, and the rate that it suggests. */
export function RateFinder({ plan, note, language, runs, start, stop }: RateFinderProps): ReactElement {
  const t = wordsOf(messages, language);
  const { networks, optimizers, test } = plan;
  const [experiment, setExperiment] = useState(networks[0]?.experiment ?? '');
  const [optimizer, setOptimizer] = useState<OptimizerId>(optimizers[0] ?? 'sgd');
  const mine = runs.filter(({ spec }) => spec.experiment === experiment && spec.params['optimizer'] === optimizer);
  const tested = mine.find(({ spec }) => spec.params['schedule'] === 'range');
  const used = mine.find(({ spec }) => spec.params['schedule'] !== 'range');
  const live = tested !== undefined && isLive(tested);
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('network')} value={experiment} onChange={setExperiment} options={networks.map(({ experiment: value, label }) => ({ value, label: label[language] }))} />
        <Choice label={t('optimizer')} value={optimizer} onChange={setOptimizer} options={optimizers.map((value) => ({ value, label: optimizerNames[value] }))} />
        {live
          ? <button type="button" className={figure.button} onClick={() => { stop(tested.id); }}>{t('stop')}</button>
          : <button type="button" className={`${figure.button} ${figure.primary}`} onClick={() => { start(experiment, { ...test, optimizer }); }}>{t('test')}</button>}
      </div>
      {note && <p className={figure.small}>{note(experiment)}</p>}
      {tested ? <RangeTest run={tested} language={language} onUse={(learningRate) => { start(experiment, { ...test, optimizer, schedule: 'constant', learningRate }); }} /> : <Empty>{t('none')}</Empty>}
      {used && <LineChart title={t('used')} language={language} series={[{ ...runCurve(used, 'loss'), label: String(used.spec.params['learningRate']) }]} version={used.version} xAxis={['step']} smoothing={0.8} format={four} height={180} />}
    </div>
  );
}
