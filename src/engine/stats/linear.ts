/** Linear regression on plain arrays: the exact solution and the squared-error loss as the quadratic that it is. */

/** Rows of features; a bias needs its own column of ones. */
export type Rows = readonly (readonly number[])[];

/** Predictions X w, one a row. */
export function predict(rows: Rows, weights: readonly number[]): Float64Array {
  return Float64Array.from(rows, (row) => dot(row, weights));
}

/** Ng's loss, (1/2n) sum (X w - y)^2. */
export function squaredErrorLoss(rows: Rows, targets: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  rows.forEach((row, i) => (sum += (dot(row, weights) - (targets[i] ?? 0)) ** 2));
  return sum / (2 * rows.length);
}

/**
 * Least squares by Householder QR (Golub and Van Loan, Matrix Computations, 5.3.2), which does not square the condition
 * number as the normal equation does.
 * @returns null where the columns are linearly dependent or fewer rows than columns are given.
 */
export function leastSquares(rows: Rows, targets: readonly number[]): number[] | null {
  const n = rows.length;
  const p = rows[0]?.length ?? 0;
  if (p === 0 || n < p) return null;
  // Column by column, the right-hand side as the last column.
  const columns = Array.from({ length: p + 1 }, (_, j) => Float64Array.from(rows, (row, i) => (j < p ? row[j] : targets[i]) ?? 0));
  const diagonal = new Float64Array(p);
  for (let k = 0; k < p; k++) {
    const pivot = column(columns, k);
    const length = norm(pivot, 0);
    const below = norm(pivot, k);
    if (!(below > 1e-12 * length)) return null;
    const alpha = (pivot[k] ?? 0) > 0 ? -below : below;
    diagonal[k] = alpha;
    pivot[k] = (pivot[k] ?? 0) - alpha;
    const half = -alpha * (pivot[k] ?? 0);
    for (let j = k + 1; j <= p; j++) {
      const other = column(columns, j);
      let product = 0;
      for (let i = k; i < n; i++) product += (pivot[i] ?? 0) * (other[i] ?? 0);
      const factor = product / half;
      for (let i = k; i < n; i++) other[i] = (other[i] ?? 0) - factor * (pivot[i] ?? 0);
    }
  }
  const right = column(columns, p);
  const weights = new Array<number>(p).fill(0);
  for (let k = p - 1; k >= 0; k--) {
    let rest = right[k] ?? 0;
    for (let j = k + 1; j < p; j++) rest -= (column(columns, j)[k] ?? 0) * (weights[j] ?? 0);
    weights[k] = rest / (diagonal[k] ?? 1);
  }
  return weights;
}

/** The loss as L(w) = w'Aw/2 - b'w + c with A = X'X/n (symmetric, its curvature), b = X'y/n, c = y'y/2n. */
export interface Quadratic {
  readonly curvature: readonly (readonly number[])[];
  readonly linear: readonly number[];
  readonly constant: number;
}

export function lossQuadratic(rows: Rows, targets: readonly number[]): Quadratic {
  const n = rows.length;
  const p = rows[0]?.length ?? 0;
  const index = Array.from({ length: p }, (_, i) => i);
  const sum = (term: (row: readonly number[], i: number) => number): number => rows.reduce((total, row, i) => total + term(row, i), 0);
  return {
    curvature: index.map((a) => index.map((b) => sum((row) => (row[a] ?? 0) * (row[b] ?? 0)) / n)),
    linear: index.map((a) => sum((row, i) => (row[a] ?? 0) * (targets[i] ?? 0)) / n),
    constant: sum((_, i) => (targets[i] ?? 0) ** 2) / (2 * n),
  };
}

export function quadraticAt(loss: Quadratic, weights: readonly number[]): number {
  return loss.curvature.reduce((sum, row, i) => sum + (dot(row, weights) / 2 - (loss.linear[i] ?? 0)) * (weights[i] ?? 0), loss.constant);
}

/**
 * Gradient descent on a quadratic diverges above 2 / lambda_max, lambda_max the largest curvature; found by power
 * iteration, which converges for a symmetric positive semidefinite matrix.
 */
export function largestStableRate(loss: Quadratic): number {
  let direction = loss.curvature.map((_, i) => 1 + i / 7);
  let lambda = 0;
  for (let turn = 0; turn < 10_000; turn++) {
    const image = loss.curvature.map((row) => dot(row, direction));
    const length = Math.hypot(...image);
    if (length === 0) return Infinity;
    direction = image.map((value) => value / length);
    if (Math.abs(length - lambda) <= 1e-15 * length) break;
    lambda = length;
  }
  return 2 / dot(direction, loss.curvature.map((row) => dot(row, direction)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function norm(values: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < values.length; i++) sum += (values[i] ?? 0) ** 2;
  return Math.sqrt(sum);
}

function column(columns: readonly Float64Array[], j: number): Float64Array {
  const found = columns[j];
  if (!found) throw new RangeError(`column ${j}`);
  return found;
}
