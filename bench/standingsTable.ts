/** A tournament's table as it is printed. */
import type { Row, Standings } from './tournament';
import { formatNumber, formatShare, formatTable } from './table';
import { workloads } from './shared/workloads';

export function standingsTable({ workload, flopPerExample, peaks, rows }: Standings): string {
  const best = Math.max(...rows.filter(({ name }) => /^studio, /.test(name)).map(({ score }) => score?.examplesPerSecond ?? 0));
  const work = flopPerExample === null ? '' : `; ${formatNumber(flopPerExample / 1e6)} MFLOP an example`;
  const title = `${workload}: ${workloads[workload].title}, batch ${workloads[workload].batch}${work}; bare loop ${peaks.map(formatNumber).join(' / ')} GFLOP/s on 1 / 2 threads`;
  const table = formatTable(
    ['', 'batch', 'samples', 'ms a step', 'fastest', 'slowest', 'examples/s', 'studio is', 'of peak', 'first step ms'],
    rows.filter(({ score }) => score).map((row) => cells(row, best)),
  );
  const notes = rows.flatMap(({ name, note, failed }) => (note === null ? [] : [`${failed ? 'FAILED ' : ''}${name}: ${note}`]));
  const frames = rows.flatMap(({ name, score }) => (score?.frames ? [`${name}: frame gaps of the page 99 % below ${formatNumber(score.frames.p99Ms)} ms, longest ${formatNumber(score.frames.longestMs)} ms`] : []));
  return [title, '', table, ...notes, ...frames].join('\n');
}

function cells({ name, batch, score }: Row, best: number): string[] {
  if (!score) return [name];
  const { samples, stepMs, fastestMs, slowestMs, examplesPerSecond, shareOfPeak, firstMs } = score;
  return [
    name, String(batch), String(samples), ...[stepMs, fastestMs, slowestMs, examplesPerSecond].map(formatNumber),
    best > 0 ? `${formatNumber(best / examplesPerSecond)} x` : '-', formatShare(shareOfPeak), formatNumber(firstMs),
  ];
}
