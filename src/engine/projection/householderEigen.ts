import type { Eigen } from './symmetricEigen';

const mostSteps = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix of some hundreds of rows: Householder's tridiagonalisation and QL steps
 * with implicit shifts (G. Golub, C. Van Loan, "Matrix Computations", 4th ed., sections 8.3.1 and 8.3.3).
 * @param matrix rows of equal length; not changed
 */
export function householderEigen(matrix: readonly Float64Array[]): Eigen {
  const { diagonal, beside, basis } = tridiagonal(matrix);
  for (let first = 0; first < diagonal.length; first++) {
    for (let step = 0; step < mostSteps; step++) {
      const last = blockEnd(diagonal, beside, first);
      if (last === first) break;
      qlStep(diagonal, beside, basis, first, last);
    }
  }
  const order = Array.from(diagonal, (_, i) => i).sort((i, j) => (diagonal[j] ?? 0) - (diagonal[i] ?? 0));
  return { values: Float64Array.from(order, (i) => diagonal[i] ?? 0), vectors: order.map((i) => basis[i] ?? new Float64Array(0)) };
}

interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** Element i stands between i and i + 1. */
  readonly beside: Float64Array;
  /** Orthonormal rows. */
  readonly basis: Float64Array[];
}

function tridiagonal(matrix: readonly Float64Array[]): Tridiagonal {
  const n = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const basis = a.map((_, i) => Float64Array.from({ length: n }, (_unused, j) => (i === j ? 1 : 0)));
  const beside = new Float64Array(n);
  for (let k = 0; k < n - 1; k++) {
    const v = Float64Array.from(a, (row, i) => (i > k ? (row[k] ?? 0) : 0));
    const length = Math.hypot(...v);
    const pivot = v[k + 1] ?? 0;
    const image = pivot > 0 ? -length : length;
    beside[k] = image;
    v[k + 1] = pivot - image;
    const size = v.reduce((sum, x) => sum + x * x, 0);
    if (size > 0) reflect(a, basis, v, 2 / size, k + 1);
  }
  return { diagonal: Float64Array.from(a, (row, i) => row[i] ?? 0), beside, basis };
}

/** Takes H = 1 - beta v v' to H a H and H basis; v is zero before `from`. */
function reflect(a: readonly Float64Array[], basis: readonly Float64Array[], v: Float64Array, beta: number, from: number): void {
  const n = v.length;
  const p = Float64Array.from(a, (row, i) => (i < from - 1 ? 0 : beta * dotFrom(row, v, from)));
  const half = (beta / 2) * dotFrom(p, v, from);
  const w = p.map((value, i) => value - half * (v[i] ?? 0));
  const moved = new Float64Array(n);
  for (let i = from - 1; i < n; i++) {
    const [row, base] = [a[i], basis[i]];
    const [vi, wi] = [v[i] ?? 0, w[i] ?? 0];
    if (!row || !base) continue;
    for (let j = from - 1; j < n; j++) row[j] = (row[j] ?? 0) - vi * (w[j] ?? 0) - wi * (v[j] ?? 0);
    for (let j = 0; j < n; j++) moved[j] = (moved[j] ?? 0) + vi * (base[j] ?? 0);
  }
  for (let i = from; i < n; i++) {
    const base = basis[i];
    const scale = beta * (v[i] ?? 0);
    if (base) for (let j = 0; j < n; j++) base[j] = (base[j] ?? 0) - scale * (moved[j] ?? 0);
  }
}

function dotFrom(a: Float64Array, b: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** The first index from `first` on behind which the matrix falls apart. */
function blockEnd(diagonal: Float64Array, beside: Float64Array, first: number): number {
  let m = first;
  while (m < diagonal.length - 1 && Math.abs(beside[m] ?? 0) > Number.EPSILON * (Math.abs(diagonal[m] ?? 0) + Math.abs(diagonal[m + 1] ?? 0))) m++;
  return m;
}

function qlStep(d: Float64Array, e: Float64Array, basis: readonly Float64Array[], first: number, last: number): void {
  const at = (values: Float64Array, i: number): number => values[i] ?? 0;
  let g = (at(d, first + 1) - at(d, first)) / (2 * at(e, first));
  g = at(d, last) - at(d, first) + at(e, first) / (g + Math.sign(g || 1) * Math.hypot(g, 1));
  let [sin, cos, p] = [1, 1, 0];
  for (let i = last - 1; i >= first; i--) {
    const f = sin * at(e, i);
    const b = cos * at(e, i);
    const r = Math.hypot(f, g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1] = at(d, i + 1) - p;
      e[last] = 0;
      return;
    }
    sin = f / r;
    cos = g / r;
    g = at(d, i + 1) - p;
    const s = (at(d, i) - g) * sin + 2 * cos * b;
    p = sin * s;
    d[i + 1] = g + p;
    g = cos * s - b;
    turn(basis[i], basis[i + 1], sin, cos);
  }
  d[first] = at(d, first) - p;
  e[first] = g;
  e[last] = 0;
}

function turn(lower: Float64Array | undefined, upper: Float64Array | undefined, sin: number, cos: number): void {
  if (!lower || !upper) return;
  for (let k = 0; k < lower.length; k++) {
    const [x, y] = [lower[k] ?? 0, upper[k] ?? 0];
    upper[k] = sin * x + cos * y;
    lower[k] = cos * x - sin * y;
  }
}
