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

interface Network<E extends ExperimentId> {
  readonly experiment: E;
  readonly label: Bilingual;
}
export interface FinderPlan<E extends ExperimentId> {
  /** The first is chosen at the start; so is the first optimizer. */
  readonly networks: readonly [Network<E>, ...Network<E>[]];
  readonly optimizers: readonly [OptimizerId, ...OptimizerId[]];
  /** Of the test run, schedule `range` and its two rates included. */
  readonly test: Params;
}

interface RateFinderProps<E extends ExperimentId> extends Pick<FigureProps, 'language' | 'runs' | 'start' | 'stop'> {
  readonly plan: FinderPlan<E>;
  /** What to know before testing this network. */
  readonly note?: (experiment: E) => string;
}

/** A run whose learning rate rises until the loss leaves all bounds, and the rate that it suggests. */
export function RateFinder<E extends ExperimentId>({ plan, note, language, runs, start, stop }: RateFinderProps<E>): ReactElement {
  const t = wordsOf(messages, language);
  const { networks, optimizers, test } = plan;
  const [experiment, setExperiment] = useState(networks[0].experiment);
  const [optimizer, setOptimizer] = useState(optimizers[0]);
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
