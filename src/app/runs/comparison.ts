/** Runs side by side: their parameters and last values as rows of one table. */
import { declarationOf } from '../../engine/declarations/catalog';
import type { MetricDeclaration, ParamValue } from '../../engine/declarations/schema';
import type { RunRecord } from './record';

export interface ParamRow {
  readonly name: string;
  /** One a run; null where the run has no such parameter. */
  readonly values: readonly (ParamValue | null)[];
  readonly differs: boolean;
}
export interface MetricRow {
  readonly name: string;
  readonly role: MetricDeclaration['role'];
  readonly values: readonly (number | null)[];
  /** Index of the best run; null for weights, ties of all and rows of one value. */
  readonly best: number | null;
}

/** Parameters of all runs in the order of the first that has them; parameters that do not count (`when`) are left out. */
export function paramRows(runs: readonly RunRecord[]): readonly ParamRow[] {
  const relevant = runs.map((run) => declarationOf(run.spec.experiment).params.filter(({ when }) => !when || when.is.includes(run.spec.params[when.param] ?? '')).map((p) => p.name));
  const names = [...new Set(relevant.flat())];
  return names.map((name) => {
    const values = runs.map((run, i) => (relevant[i]?.includes(name) ? (run.spec.params[name] ?? null) : null));
    return { name, values, differs: new Set(values).size > 1 };
  });
}

/** Last values of every metric that any of the runs has. */
export function metricRows(runs: readonly RunRecord[]): readonly MetricRow[] {
  const metrics = new Map(runs.flatMap((run) => declarationOf(run.spec.experiment).metrics.map((m) => [m.name, m] as const)));
  return [...metrics.values()].flatMap(({ name, role }) => {
    const values = runs.map((run) => run.latest[name] ?? null);
    const present = values.filter((v) => v !== null);
    if (present.length === 0) return [];
    const top = role === 'loss' ? Math.min(...present) : Math.max(...present);
    const tied = present.length > 1 && present.every((v) => v === top);
    return [{ name, role, values, best: role === 'weight' || role === 'rate' || present.length < 2 || tied ? null : values.indexOf(top) }];
  });
}
