/** Who leads a race: final and best values, ranking, steps to the target. Pure functions on curves. */
import type { MetricDeclaration } from '../../../engine/declarations/schema';
import type { Curve, RunView } from '../../../lessons/lesson';

export interface Standing {
  readonly run: RunView;
  /** From 1; equal results share a rank. */
  readonly rank: number;
  readonly step: number;
  readonly accuracy: number | null;
  readonly bestAccuracy: number | null;
  readonly loss: number | null;
  readonly bestLoss: number | null;
  /** First step at which the target accuracy was reached. */
  readonly stepsToTarget: number | null;
  readonly msPerStep: number | null;
}

interface Summary {
  readonly last: number;
  readonly min: number;
  readonly max: number;
  readonly firstAtLeast: number | null;
}

/**
 * The racers, best first: by validation accuracy, then by loss; those without a value last.
 * Between two full validations the spot checks count, so that the table lives.
 * @param metrics the experiment's declared metrics @param target accuracy whose first reaching is told
 * @param judgedBy names of the accuracies that count; all of the validation set unless given
 */
export function standingsOf(runs: readonly RunView[], metrics: readonly MetricDeclaration[], target: number, judgedBy?: readonly string[]): readonly Standing[] {
  const validated = (role: MetricDeclaration['role']): readonly string[] => {
    const own = metrics.filter((m) => m.role === role);
    const validation = own.filter((m) => m.split === 'validation');
    return (validation.length > 0 ? validation : own).map((m) => m.name);
  };
  const accuracies = judgedBy ?? validated('accuracy');
  const losses = validated('loss');
  const unranked = runs.map((run) => {
    const accuracy = summarise(accuracies.map((m) => run.curve(m)), target);
    const loss = summarise(losses.map((m) => run.curve(m)), Number.POSITIVE_INFINITY);
    const { step = 0, seconds = 0 } = run.progress ?? {};
    return {
      run, step, accuracy: accuracy?.last ?? null, bestAccuracy: accuracy?.max ?? null, loss: loss?.last ?? null, bestLoss: loss?.min ?? null,
      stepsToTarget: accuracy?.firstAtLeast ?? null, msPerStep: step > 0 ? (seconds / step) * 1000 : null,
    };
  });
  const sorted = [...unranked].sort(compare);
  let rank = 0;
  return sorted.map((standing, i) => {
    const before = sorted[i - 1];
    if (!before || compare(before, standing) !== 0) rank = i + 1;
    return { ...standing, rank };
  });
}

function compare(a: Pick<Standing, 'accuracy' | 'loss'>, b: Pick<Standing, 'accuracy' | 'loss'>): number {
  const worst = Number.NEGATIVE_INFINITY;
  return difference(b.accuracy ?? worst, a.accuracy ?? worst) || difference(a.loss ?? Number.POSITIVE_INFINITY, b.loss ?? Number.POSITIVE_INFINITY);
}

/** Infinity minus infinity is not a number. */
const difference = (a: number, b: number): number => (a === b ? 0 : a - b);

/** Several curves of one quantity as one: the last value is that of the greatest step, of the later curve where two end together. */
function summarise(curves: readonly Curve[], target: number): Summary | null {
  let last: { readonly step: number; readonly value: number } | null = null;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let firstAtLeast: number | null = null;
  for (const { steps, values } of curves) {
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i] ?? 0;
      const value = values[i] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      min = Math.min(min, value);
      max = Math.max(max, value);
      if (value >= target && (firstAtLeast === null || step < firstAtLeast)) firstAtLeast = step;
      if (!last || step >= last.step) last = { step, value };
    }
  }
  return last && { last: last.value, min, max, firstAtLeast };
}
