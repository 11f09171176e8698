/** Runs as the curves of one chart. */
import type { LineMark, LineSeries } from '../../charts/line/series';
import { declarations } from '../../engine/declarations/catalog';
import type { MetricDeclaration } from '../../engine/declarations/schema';
import type { RunView } from '../../lessons/lesson';
import type { Language } from '../i18n/messages';
import { metricLabel } from '../i18n/metrics';

const metricOf = (run: RunView, name: string): MetricDeclaration | undefined =>
  declarations.find((d) => d.id === run.spec.experiment)?.metrics.find((m) => m.name === name);

/** One curve a run and metric that has points; validation dashed. Names the metric only where several are drawn, the run only where several are. */
export function chartSeries(runs: readonly RunView[], metrics: readonly string[], language: Language): readonly LineSeries[] {
  const pairs = runs.flatMap((run) => metrics.map((name) => ({ run, metric: metricOf(run, name), curve: run.curve(name) }))).filter((p) => p.metric && p.curve.steps.length > 0);
  const manyMetrics = new Set(pairs.map((p) => p.metric?.name)).size > 1;
  const manyRuns = new Set(pairs.map((p) => p.run.id)).size > 1;
  return pairs.flatMap(({ run, metric, curve }) => {
    if (!metric) return [];
    const names = [...(manyRuns ? [run.name] : []), ...(manyMetrics || !manyRuns ? [metricLabel(metric.name, language)] : [])];
    return [{
      id: `${run.id}/${metric.name}`,
      label: names.join(' · '),
      color: run.color,
      dashed: metric.split === 'validation',
      ...curve,
      ...(run.progress ? { stepsPerEpoch: run.progress.stepsPerEpoch } : {}),
    }];
  });
}

/** What happened to the runs, at the step where it did. */
export function chartMarks(runs: readonly RunView[]): readonly LineMark[] {
  return runs.flatMap((run) => run.marks.map(({ step, label }) => ({ x: step, label, color: run.color })));
}
