import { useMemo } from 'react';
import { DistributionChart } from '../../charts/distributions/DistributionChart';
import { HistogramSeriesChart } from '../../charts/histogramSeries/HistogramSeriesChart';
import type { HistogramPoint } from '../../engine/declarations/eventLog';
import { useLanguage } from '../i18n/messages';
import type { BoardRun } from './boardRun';
import { useBoardSettings } from './boardSettings';
import { NoHistograms } from './NoHistograms';
import { perRun, perRunKey, type PerRun } from './perRun';
import { RunLabel } from './RunLabel';
import { TagSections } from './TagSections';
import { useFrozen } from './useFrozen';

interface HistogramsTabProps {
  readonly runs: readonly BoardRun[];
  /** The same data as histograms over time or as bands between percentiles. */
  readonly as: 'histograms' | 'distributions';
}

/** The tensors of all ticked runs over time. */
export function HistogramsTab({ runs, as }: HistogramsTabProps) {
  const cards = useMemo(() => perRun(runs, (log) => log.histograms), [runs]);
  if (cards.length === 0) return <NoHistograms runs={runs} />;
  const Card = as === 'histograms' ? HistogramCard : DistributionCard;
  return <TagSections items={cards} keyOf={perRunKey} card={(item, shown) => <Card {...item} shown={shown} />} />;
}

interface CardProps extends PerRun<HistogramPoint> {
  readonly shown: boolean;
}

function HistogramCard({ tag, run, points, shown }: CardProps) {
  const language = useLanguage();
  const mode = useBoardSettings((s) => s.histogramMode);
  const axis = useBoardSettings((s) => s.axis);
  return <HistogramSeriesChart title={tag} subtitle={<RunLabel run={run} />} language={language} points={useFrozen(points, shown)} color={run.color} mode={mode} axis={axis} />;
}

function DistributionCard({ tag, run, points, shown }: CardProps) {
  const language = useLanguage();
  const axis = useBoardSettings((s) => s.axis);
  return <DistributionChart title={tag} subtitle={<RunLabel run={run} />} language={language} points={useFrozen(points, shown)} color={run.color} axis={axis} />;
}
