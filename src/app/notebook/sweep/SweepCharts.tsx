import { useState } from 'react';
import { qualityColor } from '../../../charts/parallel/geometry';
import { ParallelPlot } from '../../../charts/parallel/ParallelPlot';
import type { ParallelAxis, ParallelRow } from '../../../charts/parallel/props';
import { ScatterPlot } from '../../../charts/scatter/ScatterPlot';
import { declarationOf } from '../../../engine/declarations/catalog';
import { finiteRange } from '../../../engine/stats/histogram';
import type { Dimension } from '../../../engine/declarations/sweep';
import { formatNumber } from '../../i18n/format';
import { useLanguage, useMessages, type Language } from '../../i18n/messages';
import { metricLabel } from '../../i18n/metrics';
import { optionLabel, paramLabel } from '../../i18n/params';
import type { Sweep } from '../../store/sweeps';
import { Select } from '../../ui/Select';
import { sweepMessages } from './messages';
import { betterOf } from './planSweep';
import type { TrialRow } from './results';
import styles from './sweep.module.css';

interface SweepChartsProps {
  readonly sweep: Sweep;
  readonly rows: readonly TrialRow[];
}

/** The trials as lines over all parameters, and as points over one of them. */
export function SweepCharts({ sweep, rows }: SweepChartsProps) {
  const t = useMessages(sweepMessages);
  const language = useLanguage();
  const [lit, setLit] = useState<string | null>(null);
  const { dimensions, metric } = sweep.settings;
  const better = betterOf(declarationOf(sweep.experiment), metric);
  const axes = [...dimensions.map((dimension) => axisOf(dimension, language)), { id: metric, label: metricLabel(metric, language) }];
  const lines: readonly ParallelRow[] = rows.map((row) => ({ id: String(row.trial), label: t('trialName', { number: row.trial + 1 }), values: { ...Object.fromEntries(Object.entries(row.params).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value])), [metric]: row.value } }));
  return (
    <>
      <ParallelPlot title={t('lines')} language={language} axes={axes} rows={lines} better={better} highlighted={lit} onHighlight={setLit} format={formatNumber} />
      <SweepScatter sweep={sweep} lines={lines} axes={axes} better={better} lit={lit} onLit={setLit} />
    </>
  );
}

interface SweepScatterProps {
  readonly sweep: Sweep;
  readonly lines: readonly ParallelRow[];
  readonly axes: readonly ParallelAxis[];
  readonly better: 'lower' | 'higher';
  readonly lit: string | null;
  readonly onLit: (row: string | null) => void;
}

function SweepScatter({ sweep, lines, axes, better, lit, onLit }: SweepScatterProps) {
  const t = useMessages(sweepMessages);
  const language = useLanguage();
  const { dimensions, metric } = sweep.settings;
  const [param, setParam] = useState('');
  const axis = axes.find((a) => a.id === param && a.id !== metric) ?? axes[0];
  if (!axis) return null;
  const valued = lines.flatMap((line) => (typeof line.values[metric] === 'number' ? [{ ...line, value: line.values[metric] }] : []));
  const { choices } = axis;
  const across = valued.map(({ values }) => (choices ? choices.findIndex((c) => c.value === values[axis.id]) : Number(values[axis.id])));
  const values = valued.map((line) => line.value);
  const [low, high] = finiteRange(values);
  const quality = (value: number): number => (high === low ? 1 : ((value - low) / (high - low)) * (better === 'higher' ? 1 : -1) + (better === 'higher' ? 0 : 1));
  return (
    <div className={styles.scatter}>
      {dimensions.length > 1 && <Select label={t('scatterParam')} value={axis.id} onChange={setParam} options={dimensions.map((d) => ({ value: d.param, label: paramLabel(d.param, language) }))} />}
      <ScatterPlot title={t('scatter', { param: axis.label, metric: metricLabel(metric, language) })} language={language} x={across} y={values} xLabel={axis.label} yLabel={metricLabel(metric, language)}
        colors={values.map((value) => qualityColor(quality(value)))} names={valued.map((line) => line.label)} format={formatNumber} height={260}
        xLog={axis.log === true} {...(choices ? { xNames: choices.map((c) => c.label) } : {})}
        highlighted={lit === null ? null : valued.findIndex((line) => line.id === lit)} onHighlight={(i) => { onLit(i === null ? null : (valued[i]?.id ?? null)); }} />
    </div>
  );
}

function axisOf(dimension: Dimension, language: Language): ParallelAxis {
  const base = { id: dimension.param, label: paramLabel(dimension.param, language) };
  if (dimension.kind === 'range') return { ...base, log: dimension.scale === 'log' };
  if (dimension.values.every((value) => typeof value === 'number')) return { ...base, log: looksLogarithmic(dimension.values) };
  return { ...base, choices: dimension.values.map((value) => ({ value: String(value), label: optionLabel(String(value), language) })) };
}

// A list such as 0.001, 0.01, 0.1 is meant by ratio.
const manyfold = 20;
const looksLogarithmic = (values: readonly number[]): boolean => Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) >= manyfold;
