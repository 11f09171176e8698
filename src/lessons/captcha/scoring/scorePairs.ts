import { softmax } from '../../../engine/stats/activationFunctions';

interface ScoreRow {
  readonly score: number;
  readonly target: number;
  readonly softmax: number;
  readonly sigmoid: number;
}

/**
 * Scores on their two ways to a loss; along both, dL/dz of a score is its probability minus its target.
 * @param right index of the right class
 * @returns natural logarithms; `binary` is the sum over the classes
 */
export function scorePairs(scores: readonly number[], right: number): { readonly rows: readonly ScoreRow[]; readonly categorical: number; readonly binary: number } {
  const shares = softmax(scores);
  const rows = scores.map((score, i) => ({ score, target: i === right ? 1 : 0, softmax: shares[i] ?? Number.NaN, sigmoid: 1 / (1 + Math.exp(-score)) }));
  return {
    rows,
    categorical: -Math.log(shares[right] ?? Number.NaN),
    // -log of the sigmoid of z is log(1 + exp(-z)), of its complement log(1 + exp(z)).
    binary: rows.reduce((sum, { score, target }) => sum + Math.log1p(Math.exp(target === 1 ? -score : score)), 0),
  };
}
