import { useState, type ReactElement } from 'react';
import { LineChart } from '../../../charts/line/LineChart';
import type { LineSeries } from '../../../charts/line/series';
import { scheduleOf } from '../../../engine/declarations/schedules/catalog';
import { scheduleParams } from '../../../engine/declarations/schedules/params';
import figure from '../../figure/figure.module.css';
import { four, whole } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';

const drawn = [['constant', '--op-constant'], ['step', '--op-variable'], ['exponential', '--op-update'], ['cosine', '--op-compute'], ['one-cycle', '--op-network']] as const;
const defaults = Object.fromEntries(scheduleParams.map((p) => [p.name, p.default]));

/** All schedules that are known beforehand, over one run. */
export function SchedulesFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [steps, setSteps] = useState(300);
  const [warmupSteps, setWarmup] = useState(0);
  const [decayEvery, setEvery] = useState(60);
  const series = drawn.map(([schedule, color]): LineSeries => {
    const { factor } = scheduleOf({ ...defaults, schedule, warmupSteps: Math.min(warmupSteps, steps - 1), decayEvery, learningRate: 1 }, steps);
    const done = Array.from({ length: steps }, (_, i) => i);
    return { id: schedule, label: t(schedule), color: `var(${color})`, steps: Float64Array.from(done, (i) => i + 1), values: Float64Array.from(done, factor) };
  });
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Range label={t('steps')} value={steps} min={50} max={1000} format={whole} onChange={(value) => { setSteps(Math.round(value)); }} />
        <Range label={t('warmup')} value={warmupSteps} min={0} max={200} format={whole} onChange={(value) => { setWarmup(Math.round(value)); }} />
        <Range label={t('every')} value={decayEvery} min={10} max={300} format={whole} onChange={(value) => { setEvery(Math.round(value)); }} />
      </div>
      <LineChart title={t('chart')} language={language} series={series} version={steps * 1e6 + warmupSteps * 1e3 + decayEvery} xAxis={['step']} format={four} />
    </div>
  );
}
