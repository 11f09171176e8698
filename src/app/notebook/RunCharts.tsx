import { useMemo } from 'react';
import { LineChart } from '../../charts/line/LineChart';
import type { ChartPlan, RunView } from '../../lessons/lesson';
import { formatNumber } from '../i18n/format';
import { useLanguage } from '../i18n/messages';
import { chartMarks, chartSeries } from '../runs/chartSeries';
import styles from './RunCharts.module.css';

interface RunChartsProps {
  readonly plans: readonly ChartPlan[];
  readonly runs: readonly RunView[];
  /** Charts with the same id share their crosshair. */
  readonly syncId: string;
  /** Accuracy whose reaching matters, drawn where a chart shows accuracies. */
  readonly target?: number;
}

/** An experiment's charts over the given runs. */
export function RunCharts({ plans, runs, syncId, target }: RunChartsProps) {
  return (
    <div className={styles.charts}>
      {plans.map((plan) => (
        <RunChart key={plan.metrics.join()} plan={plan} runs={runs} syncId={syncId} {...(target !== undefined && plan.metrics.some((m) => m.includes('acc')) ? { target } : {})} />
      ))}
    </div>
  );
}

function RunChart({ plan, runs, syncId, target }: { readonly plan: ChartPlan; readonly runs: readonly RunView[]; readonly syncId: string; readonly target?: number }) {
  const language = useLanguage();
  const version = runs.reduce((sum, run) => sum + run.version, 0);
  const series = useMemo(() => chartSeries(runs, plan.metrics, language), [runs, plan, language]);
  const marks = useMemo(() => chartMarks(runs), [runs]);
  return (
    <LineChart title={plan.title[language]} language={language} series={series} version={version} marks={marks} syncId={syncId} format={formatNumber}
      {...(plan.logY === undefined ? {} : { logY: plan.logY })} {...(target === undefined ? {} : { target })} />
  );
}
