/** Fits over all degrees and over all lambdas, with their errors on both parts of the data. */
import { fitPolynomial, meanSquaredError, type Regularisation } from '../../../engine/stats/polynomial';
import type { Split } from './curveData';

export interface Fitted {
  readonly coefficients: readonly number[];
  readonly training: number;
  readonly validation: number;
}

export const highestDegree = 15;
/** Ends of the scale of lambda, as powers of ten. */
export const lambdaPowers = [-4, 1] as const;
/** Powers of ten between two lambdas that are fitted. */
export const lambdaStep = 0.2;

/** Null where the points do not determine the polynomial. */
export function fitted({ training, validation }: Split, degree: number, regularisation: Regularisation): Fitted | null {
  const coefficients = fitPolynomial(training.x, training.y, degree, regularisation);
  if (!coefficients) return null;
  return { coefficients, training: meanSquaredError(coefficients, training.x, training.y), validation: meanSquaredError(coefficients, validation.x, validation.y) };
}

/** At degree 1, 2, ... 15. */
export const byDegree = (split: Split, regularisation: Regularisation): readonly (Fitted | null)[] =>
  Array.from({ length: highestDegree }, (_, i) => fitted(split, i + 1, regularisation));

/** At every `lambdaStep` of the scale. */
export function byLambda(split: Split, degree: number, penalty: Regularisation['penalty']): readonly (Fitted | null)[] {
  const count = Math.round((lambdaPowers[1] - lambdaPowers[0]) / lambdaStep);
  return Array.from({ length: count + 1 }, (_, i) => fitted(split, degree, { penalty, lambda: 10 ** (lambdaPowers[0] + i * lambdaStep) }));
}

/** Straight lines between values at first, first + step, ...; NaN outside of them. */
export function between(values: readonly number[], first: number, step: number): (x: number) => number {
  return (x) => {
    const at = (x - first) / step;
    const left = Math.min(values.length - 2, Math.max(0, Math.floor(at)));
    if (at < -1e-9 || at > values.length - 1 + 1e-9) return Number.NaN;
    const [a = Number.NaN, b = a] = [values[left], values[left + 1]];
    return a + (b - a) * (at - left);
  };
}
