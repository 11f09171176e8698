/**
 * Polynomials fitted to points, with penalties that keep their coefficients small. The basis is Legendre's polynomials on
 * [-1, 1], which stay well conditioned where powers of x do not.
 */
import { leastSquares, lossQuadratic, predict, type Rows } from './linear';

export type Penalty = 'none' | 'l1' | 'l2';

export interface Regularisation {
  readonly penalty: Penalty;
  /** 0 or more. */
  readonly lambda: number;
}

/** P_0(x) ... P_degree(x) by Bonnet's recursion, x in [-1, 1]. */
export function legendreRow(x: number, degree: number): number[] {
  const row = [1, x];
  for (let n = 1; n < degree; n++) row.push(((2 * n + 1) * x * (row[n] ?? 0) - n * (row[n - 1] ?? 0)) / (n + 1));
  return row.slice(0, degree + 1);
}

export const legendreRows = (xs: ArrayLike<number>, degree: number): Rows => Array.from(xs, (x) => legendreRow(x, degree));

/** c_0 P_0(x) + c_1 P_1(x) + ... */
export const polynomialAt = (coefficients: readonly number[], x: number): number => legendreRow(x, coefficients.length - 1).reduce((sum, p, i) => sum + p * (coefficients[i] ?? 0), 0);

export function meanSquaredError(coefficients: readonly number[], xs: ArrayLike<number>, ys: readonly number[]): number {
  const predicted = predict(legendreRows(xs, coefficients.length - 1), coefficients);
  return predicted.reduce((sum, value, i) => sum + (value - (ys[i] ?? 0)) ** 2, 0) / predicted.length;
}

/**
 * The coefficients c with the least 1/(2n) sum (y - p(x))^2 + penalty, which is lambda/2 sum c_j^2 (L2, ridge) or
 * lambda sum |c_j| (L1, lasso); c_0, the level, is never penalised.
 * @returns null where the points do not determine them
 */
export function fitPolynomial(xs: ArrayLike<number>, ys: readonly number[], degree: number, { penalty, lambda }: Regularisation): readonly number[] | null {
  const rows = legendreRows(xs, degree);
  if (penalty === 'none' || lambda === 0) return leastSquares(rows, ys);
  return penalty === 'l2' ? ridge(rows, ys, lambda) : lasso(rows, ys, lambda);
}

/** Least squares with sqrt(n lambda) c_j = 0 as further rows: the closed form, solved without squaring its condition. */
function ridge(rows: Rows, ys: readonly number[], lambda: number): readonly number[] | null {
  const width = rows[0]?.length ?? 0;
  const pull = Math.sqrt(rows.length * lambda);
  const extra = Array.from({ length: width - 1 }, (_, j) => Array.from({ length: width }, (_, k) => (k === j + 1 ? pull : 0)));
  return leastSquares([...rows, ...extra], [...ys, ...extra.map(() => 0)]);
}

const mostSweeps = 20_000;

/** Coordinate descent with soft thresholding (Friedman, Hastie and Tibshirani, "Regularization paths", 2010, eq. 5). */
function lasso(rows: Rows, ys: readonly number[], lambda: number): readonly number[] {
  const { curvature, linear } = lossQuadratic(rows, ys);
  const gram = curvature.map((row) => Float64Array.from(row));
  const c = new Float64Array(linear.length);
  // What the loss still pulls each coefficient by: kept up to date, so that a step costs one row of the matrix.
  const pull = Float64Array.from(linear);
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let moved = 0;
    gram.forEach((row, j) => {
      const [own, old] = [row[j] ?? 1, c[j] ?? 0];
      const next = softened((pull[j] ?? 0) + own * old, j === 0 ? 0 : lambda) / own;
      const by = next - old;
      if (by === 0) return;
      c[j] = next;
      for (let k = 0; k < pull.length; k++) pull[k] = (pull[k] ?? 0) - (row[k] ?? 0) * by;
      moved = Math.max(moved, Math.abs(by));
    });
    if (moved < 1e-11) break;
  }
  return [...c];
}

const softened = (value: number, by: number): number => Math.sign(value) * Math.max(0, Math.abs(value) - by);
