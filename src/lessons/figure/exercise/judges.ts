/** How answers are judged: the building blocks of the lessons' exercises. */
import type { Bilingual } from '../../lesson';
import type { CheckedRun, Verdict } from '../../exercise';

export const right = (zh: string, en: string): Verdict => ({ right: true, feedback: { zh, en } });
export const wrong = (zh: string, en: string): Verdict => ({ right: false, feedback: { zh, en } });

/** A wrong number that tells what the learner has overlooked. */
export interface Mistake {
  readonly value: number;
  readonly feedback: Bilingual;
}

export interface NumberJudgement {
  readonly answer: number;
  /** Greatest distance from the answer, relative to it; 0 asks for exactly this number. */
  readonly tolerance?: number;
  readonly why: Bilingual;
  readonly mistakes?: readonly Mistake[];
  /** For all other numbers. */
  readonly otherwise: Bilingual;
}

const near = (value: number, expected: number, tolerance: number): boolean => Math.abs(value - expected) <= tolerance * Math.abs(expected);

/** Judges a typed number: the answer within its tolerance, a known mistake, or something else. */
export function judgeNumber({ answer, tolerance = 0, why, mistakes = [], otherwise }: NumberJudgement): (value: number) => Verdict {
  return (value) => {
    if (near(value, answer, tolerance)) return { right: true, feedback: why };
    const known = mistakes.find((mistake) => near(value, mistake.value, tolerance));
    return { right: false, feedback: known?.feedback ?? otherwise };
  };
}

/** A text without what does not matter: case, spaces, quotes, kinds of brackets and full-width forms. */
export const plainText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s'"“”‘’`]/g, '').replaceAll('(', '[').replaceAll(')', ']');

/** The value at the greatest step up to `step`, or null. */
export function valueBy(run: CheckedRun, metric: string, step: number): number | null {
  const { steps, values } = run.curve(metric);
  let found: number | null = null;
  for (let i = 0; i < steps.length && (steps[i] ?? 0) <= step; i++) found = values[i] ?? found;
  return found;
}

/** The greatest value up to `step` of any of the metrics, or null. */
export function bestBy(run: CheckedRun, metrics: readonly string[], step: number): number | null {
  const values = metrics.flatMap((metric) => {
    const curve = run.curve(metric);
    return Array.from(curve.values).filter((value, i) => (curve.steps[i] ?? 0) <= step && Number.isFinite(value));
  });
  return values.length > 0 ? Math.max(...values) : null;
}

/** The run with the greatest of the numbers; runs with null are passed over. */
export function bestRun(runs: readonly CheckedRun[], worth: (run: CheckedRun) => number | null): { readonly run: CheckedRun; readonly value: number } | null {
  let best: { readonly run: CheckedRun; readonly value: number } | null = null;
  for (const run of runs) {
    const value = worth(run);
    if (value !== null && (best === null || value > best.value)) best = { run, value };
  }
  return best;
}
