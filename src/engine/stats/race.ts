/** What a race's table says of each racer: best, final, when the target was reached, and the ranking. */
export interface RaceCurve {
  readonly id: string;
  readonly steps: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  /** Seconds of training at each point. */
  readonly seconds: ArrayLike<number>;
}
export interface RacePoint {
  readonly step: number;
  readonly value: number;
  readonly seconds: number;
}
export interface RaceResult {
  readonly id: string;
  /** Best finite value, the earliest on ties; null where there is none. */
  readonly best: RacePoint | null;
  readonly final: RacePoint | null;
  /** First point at or beyond the target. */
  readonly reached: RacePoint | null;
  /** From 1; equal results share a rank. */
  readonly rank: number;
}

/**
 * Ranks by steps to the target; those that have not reached it come after, by their best value.
 * @param better whether the metric should rise (accuracy) or fall (loss).
 * @returns in the order given.
 */
export function rankRace(curves: readonly RaceCurve[], better: 'higher' | 'lower', target: number): RaceResult[] {
  const sign = better === 'higher' ? 1 : -1;
  const scored = curves.map((curve) => score(curve, sign, target));
  return scored.map((one) => ({ ...one, rank: 1 + scored.filter((other) => compare(other, one, sign) < 0).length }));
}

type Scored = Omit<RaceResult, 'rank'>;

function score(curve: RaceCurve, sign: number, target: number): Scored {
  let best: RacePoint | null = null;
  let reached: RacePoint | null = null;
  for (let i = 0; i < curve.values.length; i++) {
    const point = pointAt(curve, i);
    if (!Number.isFinite(point.value)) continue;
    if (best === null || sign * point.value > sign * best.value) best = point;
    if (reached === null && sign * point.value >= sign * target) reached = point;
  }
  const last = curve.values.length - 1;
  return { id: curve.id, best, final: last < 0 ? null : pointAt(curve, last), reached };
}

/** Negative where `a` did better. */
function compare(a: Scored, b: Scored, sign: number): number {
  if (a.reached && b.reached) return a.reached.step - b.reached.step;
  if (a.reached || b.reached) return a.reached ? -1 : 1;
  if (a.best && b.best) return sign * (b.best.value - a.best.value);
  return a.best ? -1 : b.best ? 1 : 0;
}

function pointAt(curve: RaceCurve, i: number): RacePoint {
  return { step: curve.steps[i] ?? NaN, value: curve.values[i] ?? NaN, seconds: curve.seconds[i] ?? NaN };
}
