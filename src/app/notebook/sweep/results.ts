/** A sweep's trials as rows, best first: what table, pictures and files show. */
import { declarationOf } from '../../../engine/declarations/catalog';
import type { Params } from '../../../engine/declarations/schema';
import type { Phase } from '../../../engine/protocol';
import { outlook } from '../../../engine/stats/sweep/moves';
import { tableToCsv } from '../../../charts/frame/csv';
import type { RunRecord } from '../../runs/record';
import { seriesOf } from '../../runs/seriesBook';
import type { Sweep } from '../../store/sweeps';
import { betterOf } from './planSweep';
import { runsOfSweep, trialStates } from './trialState';

export interface TrialRow {
  /** From 0, in the order of the plan. */
  readonly trial: number;
  /** What it has of its own. */
  readonly params: Params;
  /** The metric's last value. */
  readonly value: number | null;
  readonly step: number;
  /** Null before it begins, and after it was removed. */
  readonly phase: Phase | null;
  readonly run: RunRecord | undefined;
}

/** Trials that came further stand before those that were left behind, whatever their values. */
export function trialRows(sweep: Sweep, records: readonly RunRecord[]): readonly TrialRow[] {
  const { metric } = sweep.settings;
  const runs = runsOfSweep(sweep, records);
  const states = trialStates(sweep, records, (run) => seriesOf(run).curve(metric));
  const { ranking } = outlook({ rungs: sweep.rungs, better: betterOf(declarationOf(sweep.experiment), metric) }, states, 0);
  return ranking.map((trial) => {
    const run = runs[trial];
    return { trial, params: sweep.trials[trial] ?? {}, value: states[trial]?.valueAt(Infinity) ?? null, step: states[trial]?.step ?? 0, phase: run?.phase ?? null, run };
  });
}

/** One row a trial, best first. */
export function sweepCsv(sweep: Sweep, rows: readonly TrialRow[]): string {
  const params = sweep.settings.dimensions.map((d) => d.param);
  const cell = (value: Params[string] | undefined): string | number => (typeof value === 'number' ? value : String(value ?? ''));
  return tableToCsv({
    columns: ['rank', 'trial', ...params, sweep.settings.metric, 'step', 'state'],
    rows: rows.map((row, i) => [i + 1, row.trial + 1, ...params.map((name) => cell(row.params[name])), row.value ?? '', row.step, row.phase ?? '']),
  });
}

/** All of the sweep: what was asked, and what came out; the curves are in the files of its runs. */
export function sweepFile({ experiment, params, seed, settings, rungs, state }: Sweep, rows: readonly TrialRow[]): string {
  const trials = rows.map(({ trial, params: own, value, step, phase, run }) => ({ trial: trial + 1, run: run?.id ?? null, params: own, value, steps: step, phase, final: run?.latest ?? {}, backend: run?.backend ?? null }));
  return `${JSON.stringify({ schema: 1, experiment, params, seed, settings, rungs, state, trials }, null, 1)}\n`;
}
