import { useState, type ReactElement } from 'react';
import { ComparisonBars } from '../../../charts/comparison/ComparisonBars';
import type { ChartTable } from '../../../charts/frame/chartTable';
import { benchmarkTasks, type BackendBenchmark } from '../../../engine/declarations/benchmark';
import type { Backend } from '../../../engine/protocol';
import { Choice } from '../../figure/Choice';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { backendNames } from './backends';
import { messages, taskNames } from './messages';

type Quantity = 'gflops' | 'ms';

export interface SpeedChartProps {
  readonly benchmarks: readonly BackendBenchmark[];
  /** The backend that the studio trains on; its bars are marked. */
  readonly inUse: Backend | null;
  readonly language: Language;
}

/** Every backend's speed at every task; the table behind it has all that was measured. */
export function SpeedChart({ benchmarks, inUse, language }: SpeedChartProps): ReactElement {
  const t = wordsOf(messages, language);
  const [quantity, setQuantity] = useState<Quantity>('gflops');
  const nameOf = ({ backend, device }: BackendBenchmark): string => backendNames[backend] + (device?.software ? '*' : '');
  const valueOf = ({ times }: BackendBenchmark, task: keyof typeof times): number | null => {
    const measured = times[task];
    return measured && (quantity === 'ms' ? measured.medianMs : measured.gflops);
  };
  const table: ChartTable = {
    columns: [t('backend'), t('task'), t('median'), t('fastest'), t('slowest'), t('repeats'), 'GFLOP/s'],
    rows: benchmarks.flatMap((benchmark) => benchmarkTasks.flatMap((task) => {
      const times = benchmark.times[task];
      return times ? [[nameOf(benchmark), taskNames[task][language], times.medianMs, times.fastestMs, times.slowestMs, times.repeats, times.gflops]] : [];
    })),
  };
  return (
    <>
      <Choice label={t('quantity')} value={quantity} onChange={setQuantity} options={[{ value: 'gflops', label: t('gflops') }, { value: 'ms', label: t('ms') }]} />
      <div className={figure.titled}>
        <ComparisonBars
          title={t(quantity === 'ms' ? 'titleMs' : 'titleGflops')} language={language}
          rows={benchmarks.map((benchmark) => ({ label: nameOf(benchmark), marked: benchmark.backend === inUse }))}
          panels={benchmarkTasks.map((task) => ({ title: taskNames[task][language], values: benchmarks.map((benchmark) => valueOf(benchmark, task)) }))}
          format={(value) => `${three(value)} ${quantity === 'ms' ? 'ms' : 'GFLOP/s'}`}
          table={table}
        />
      </div>
    </>
  );
}

/** Three digits are more than such a measurement is worth. */
const three = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
