/** A run as files: its curves for a spreadsheet, and all of it for people and programs. */
import type { MetricColumn } from '../../engine/protocol';
import { runName } from './naming';
import type { RunOutline, RunRecord } from './record';

/** One row a step, one column a metric; empty where a metric has no value at that step. */
export function curvesCsv(columns: readonly MetricColumn[]): string {
  const rows = new Map<number, { seconds: number; values: (number | null)[] }>();
  columns.forEach(({ steps, values, seconds }, c) => {
    steps.forEach((step, i) => {
      const row = rows.get(step) ?? { seconds: seconds[i] ?? Number.NaN, values: columns.map(() => null) };
      row.values[c] = values[i] ?? null;
      rows.set(step, row);
    });
  });
  const header = ['step', 'seconds', ...columns.map((c) => c.metric)].map(csvCell).join(',');
  const body = [...rows].sort(([a], [b]) => a - b).map(([step, { seconds, values }]) => [step, seconds, ...values.map((v) => v ?? '')].join(','));
  return `${[header, ...body].join('\r\n')}\r\n`;
}

/** A text that begins like a formula would be executed by spreadsheets (PapaParse#793). */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The run file of the command line and the page: spec, outcome and history, as `npm run train -- --json` prints it. */
export function runFile(record: RunRecord, columns: readonly MetricColumn[]): string {
  const history = Object.fromEntries(columns.map(({ metric, steps, values }) => [metric, Array.from(steps, (step, i) => [step, values[i] ?? null])]));
  const { spec, progress } = record;
  return `${JSON.stringify({
    schema: 1,
    name: runName(record, 'en'),
    experiment: spec.experiment,
    params: spec.params,
    tuned: record.tuned,
    seed: spec.seed,
    backend: record.backend,
    phase: record.phase,
    steps: progress?.step ?? 0,
    wallSeconds: progress?.seconds ?? 0,
    examplesPerSecond: progress?.examplesPerSecond ?? 0,
    final: record.latest,
    marks: record.marks,
    history,
  }, null, 1)}\n`;
}

/** A file name made of the run's English name and its counter. */
export const fileStem = (record: RunOutline): string =>
  `${record.order}-${runName(record, 'en')}`.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^-|-$/g, '');
