import type { LineSeries } from '../../charts/line/series';
import type { RunView } from '../lesson';

/** A run's metric as a line of a chart. */
export function runCurve(run: RunView, metric: string): LineSeries {
  const { steps, values, seconds } = run.curve(metric);
  return { id: run.id, label: run.name, color: run.color, steps, values, seconds, ...(run.progress ? { stepsPerEpoch: run.progress.stepsPerEpoch } : {}) };
}

/** Grows whenever any of the runs has changed. */
export const versionOf = (runs: readonly RunView[]): number => runs.reduce((sum, run) => sum + run.version, runs.length);

export const isLive = (run: RunView): boolean => run.phase === 'queued' || run.phase === 'loading' || run.phase === 'running';
