/** What the program `mechanism` prints, as numbers. */

export interface MechanismStep {
  readonly loss: number;
  /** Slope and intercept. */
  readonly before: Pair;
  readonly gradient: Pair;
  readonly processed: Pair;
  readonly after: Pair;
}
export type Pair = readonly [slope: number, intercept: number];

const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|\binf\b|\bnan\b/gi;

/** One a step; steps whose lines are not complete are left out. */
export function readSteps(lines: readonly string[]): readonly MechanismStep[] {
  const steps: Map<string, readonly number[]>[] = [];
  for (const line of lines) {
    const [word = ''] = line.trim().split(/\s/, 1);
    if (word === 'step') steps.push(new Map());
    steps.at(-1)?.set(word, (line.match(number) ?? []).map(toNumber));
  }
  return steps.flatMap((step) => {
    const [loss] = step.get('loss') ?? [];
    const [before, gradient, processed, after] = ['before', 'gradient', 'processed', 'after'].map((word) => pairOf(step.get(word)));
    return loss !== undefined && before && gradient && processed && after ? [{ loss, before, gradient, processed, after }] : [];
  });
}

function pairOf([slope, intercept]: readonly number[] = []): Pair | null {
  return slope === undefined || intercept === undefined ? null : [slope, intercept];
}

const toNumber = (text: string): number => (/inf/i.test(text) ? Infinity : Number(text));
