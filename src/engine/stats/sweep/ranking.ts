/** Who is best among trials that were trained equally long. */

export interface TrialResult {
  readonly trial: number;
  /** The metric's value; null where there is none yet. */
  readonly value: number | null;
  readonly failed: boolean;
}

/** Best first: by value, then those without one, then those that failed or diverged; equal ones in their order. */
export function rankTrials<T extends TrialResult>(results: readonly T[], better: 'lower' | 'higher'): readonly T[] {
  const sign = better === 'lower' ? 1 : -1;
  const worth = ({ value, failed }: TrialResult): number => (failed ? 2 : value === null || Number.isNaN(value) ? 1 : 0);
  return [...results].sort((a, b) => worth(a) - worth(b) || (worth(a) === 0 ? sign * difference(a.value ?? 0, b.value ?? 0) : 0) || a.trial - b.trial);
}

/** Infinity minus infinity is not a number. */
const difference = (a: number, b: number): number => (a === b ? 0 : a - b);
