import { householderEigen } from '../../../projection/householderEigen';

/** Directions in the space of pictures. */
export interface FaceBasis {
  readonly mean: Float64Array;
  /** The most telling first. */
  readonly axes: readonly Float64Array[];
  /** What the directions were ranked by: for eigenfaces variances (divided by count - 1), for Fisherfaces ratios. */
  readonly values: readonly number[];
}

export interface Eigenfaces extends FaceBasis {
  /** Variance of all pixels together. */
  readonly total: number;
}

/**
 * Principal components of pictures (M. Turk, A. Pentland, "Eigenfaces for Recognition", 1991): eigenvectors of the small
 * matrix of the pictures' inner products, carried over to pixels; unit length, at most count - 1 of them.
 */
export function eigenfaces(rows: readonly ArrayLike<number>[], components: number): Eigenfaces {
  const mean = meanOf(rows);
  const centred = rows.map((row) => mean.map((value, d) => (row[d] ?? 0) - value));
  const inner = centred.map(() => new Float64Array(rows.length));
  centred.forEach((a, i) => {
    for (let j = 0; j <= i; j++) {
      const product = dot(a, centred[j] ?? a);
      const [row, mirrored] = [inner[i], inner[j]];
      if (row) row[j] = product;
      if (mirrored) mirrored[i] = product;
    }
  });
  const { values, vectors } = householderEigen(inner);
  const kept = Math.min(components, rows.length - 1, mean.length);
  const axes = vectors.slice(0, kept).map((weights, c) => {
    const axis = combined(centred, weights);
    const length = Math.sqrt(Math.max(values[c] ?? 0, Number.MIN_VALUE));
    return axis.map((value) => value / length);
  });
  const spread = Math.max(1, rows.length - 1);
  const total = inner.reduce((sum, row, i) => sum + (row[i] ?? 0), 0) / spread;
  return { mean, axes, values: Array.from(values.subarray(0, kept), (value) => value / spread), total };
}

/** Coordinates of a picture along the first `components` directions. */
export function coordinates({ mean, axes }: FaceBasis, row: ArrayLike<number>, components = axes.length): Float64Array {
  const centred = mean.map((value, d) => (row[d] ?? 0) - value);
  return Float64Array.from(axes.slice(0, components), (axis) => dot(axis, centred));
}

/** The picture that has these coordinates along orthonormal directions. */
export function pictureOf({ mean, axes }: FaceBasis, position: Float64Array): Float64Array {
  const sum = combined(axes.slice(0, position.length), position);
  return mean.map((value, d) => value + (sum[d] ?? 0));
}

export function meanOf(rows: readonly ArrayLike<number>[]): Float64Array {
  const mean = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows) for (let d = 0; d < mean.length; d++) mean[d] = (mean[d] ?? 0) + (row[d] ?? 0) / rows.length;
  return mean;
}

/** The sum of the rows, each with its weight. */
export function combined(rows: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(rows[0]?.length ?? 0);
  rows.forEach((row, i) => {
    const weight = weights[i] ?? 0;
    for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + weight * (row[d] ?? 0);
  });
  return sum;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
