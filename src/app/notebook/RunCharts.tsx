import { useMemo } from 'react';
import { LineChart } from '../../charts/line/LineChart';
import type { ChartPlan } from '../../lessons/lesson';
import { formatNumber } from '../i18n/format';
import { useLanguage } from '../i18n/messages';
import { chartMarks, chartSeries } from '../runs/chartSeries';
import { referenceSeries } from '../runs/referenceSeries';
import { runName } from '../runs/naming';
import type { RunOutline } from '../runs/record';
import { useRunViews } from '../runs/useRunViews';
import styles from './RunCharts.module.css';

interface RunChartsProps {
  readonly plans: readonly ChartPlan[];
  readonly runs: readonly RunOutline[];
  /** How the curves are called. */
  readonly nameOf?: typeof runName;
  /** Charts with the same id share their crosshair. */
  readonly syncId: string;
  /** A value whose reaching matters, drawn where a chart shows one of these metrics. */
  readonly target?: { readonly value: number; readonly metrics: readonly string[] };
}

/** An experiment's charts over the given runs. Each takes its own turn to draw. */
export function RunCharts({ plans, runs, nameOf = runName, syncId, target }: RunChartsProps) {
  return (
    <div className={styles.charts}>
      {plans.map((plan) => (
        <RunChart key={plan.metrics.join()} plan={plan} runs={runs} nameOf={nameOf} syncId={syncId} {...(target ? { target } : {})} />
      ))}
    </div>
  );
}

interface RunChartProps extends Omit<RunChartsProps, 'plans'> {
  readonly plan: ChartPlan;
}

function RunChart({ plan, runs, nameOf, syncId, target }: RunChartProps) {
  const language = useLanguage();
  const views = useRunViews(runs, nameOf);
  const version = views.reduce((sum, run) => sum + run.version, 0);
  const series = useMemo(() => [...chartSeries(views, plan.metrics, language), ...referenceSeries(plan.references ?? [], views, language)], [views, plan, language]);
  const marks = useMemo(() => chartMarks(views), [views]);
  const aimed = target && plan.metrics.some((metric) => target.metrics.includes(metric));
  return (
    <LineChart title={plan.title[language]} language={language} series={series} version={version} marks={marks} syncId={syncId} format={formatNumber}
      {...(plan.logY === undefined ? {} : { logY: plan.logY })} {...(aimed ? { target: target.value } : {})} />
  );
}
