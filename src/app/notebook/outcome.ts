/** What came out of a run, beside the run before it. */
import { declarationOf } from '../../engine/declarations/catalog';
import type { MetricDeclaration } from '../../engine/declarations/schema';
import type { RunRecord } from '../runs/record';

export interface OutcomeRow {
  readonly metric: string;
  readonly role: MetricDeclaration['role'];
  readonly value: number;
  readonly before: number | null;
  /** Null without a run before, or where neither direction is better (weights, rates). */
  readonly verdict: 'better' | 'worse' | 'same' | null;
}

/** Last values of every metric of `run`; compared only with a run of the same experiment. */
export function outcomeOf(run: RunRecord, previous: RunRecord | undefined): readonly OutcomeRow[] {
  const comparable = previous?.spec.experiment === run.spec.experiment ? previous : undefined;
  return declarationOf(run.spec.experiment).metrics.flatMap(({ name, role }) => {
    const value = run.latest[name];
    if (value === undefined) return [];
    const before = comparable?.latest[name] ?? null;
    return [{ metric: name, role, value, before, verdict: before === null || role === 'weight' || role === 'rate' ? null : verdictOf(role, value, before) }];
  });
}

function verdictOf(role: 'loss' | 'accuracy', value: number, before: number): 'better' | 'worse' | 'same' {
  if (value === before) return 'same';
  return value < before === (role === 'loss') ? 'better' : 'worse';
}
