/** Principal component analysis: the directions along which points differ most. */
import { stream } from '../runtime/random';
import type { Points } from './distances';
import { symmetricEigen } from './symmetricEigen';

export interface Principal {
  /** Coordinates along the components, [count, components]. */
  readonly positions: Float32Array;
  /** Variance along each component (divided by count - 1), largest first. */
  readonly variances: readonly number[];
  /** Of all dimensions together. */
  readonly total: number;
}

/** Directions that are iterated beside those asked for: they carry what converges slowly. */
const spare = 10;
const mostIterations = 300;
const tolerance = 1e-9;
const pointsPerRest = 50;

/**
 * The first components by orthogonal iteration with Rayleigh-Ritz steps on the covariance matrix (Y. Saad, "Numerical
 * Methods for Large Eigenvalue Problems", 2nd ed., algorithm 5.3), until the residual of each is below 1e-9 of the largest
 * variance. Each component's largest loading is positive, so that equal data give equal pictures.
 */
export function* principalComponents(points: Points, components: number, seed: number): Generator<null, Principal, void> {
  const { count, dimensions } = points;
  const { covariance, means } = yield* covarianceOf(points);
  const width = Math.min(dimensions, components + spare);
  const kept = Math.min(components, width);
  const random = stream(seed, 'pca');
  let basis = orthonormal(Array.from({ length: width }, () => Float64Array.from({ length: dimensions }, () => random.normal())));
  let variances: Float64Array = new Float64Array(width);
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const images = basis.map((direction) => times(covariance, direction));
    const { values, vectors } = symmetricEigen(basis.map((a) => Float64Array.from(images, (b) => dot(a, b))));
    variances = values;
    const ritz = vectors.map((weights) => combined(basis, weights));
    const moved = vectors.map((weights) => combined(images, weights));
    if (residual(ritz, moved, values, kept) <= tolerance * Math.max(values[0] ?? 0, Number.MIN_VALUE)) {
      basis = ritz;
      break;
    }
    basis = orthonormal(moved);
    yield null;
  }
  const axes = basis.slice(0, kept).map(withPositiveLoading);
  const positions = new Float32Array(count * components);
  for (let i = 0; i < count; i++) {
    axes.forEach((axis, c) => {
      let sum = 0;
      for (let d = 0; d < dimensions; d++) sum += (axis[d] ?? 0) * ((points.vectors[i * dimensions + d] ?? 0) - (means[d] ?? 0));
      positions[i * components + c] = sum;
    });
  }
  const total = covariance.reduce((sum, row, d) => sum + (row[d] ?? 0), 0);
  return { positions, variances: Array.from({ length: components }, (_, c) => (c < kept ? (variances[c] ?? 0) : 0)), total };
}

/** From sums of products as they are, less those of the means: most pixels and many activations are 0 and cost nothing. */
function* covarianceOf({ vectors, count, dimensions }: Points): Generator<null, { readonly covariance: readonly Float64Array[]; readonly means: Float64Array }, void> {
  const means = new Float64Array(dimensions);
  const covariance = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  const present = new Int32Array(dimensions);
  for (let i = 0; i < count; i++) {
    const point = vectors.subarray(i * dimensions, (i + 1) * dimensions);
    let held = 0;
    for (let d = 0; d < dimensions; d++) if (point[d] !== 0) present[held++] = d;
    for (let p = 0; p < held; p++) {
      const d = present[p] ?? 0;
      const [row, value] = [covariance[d], point[d] ?? 0];
      means[d] = (means[d] ?? 0) + value / count;
      if (!row) continue;
      for (let q = p; q < held; q++) {
        const e = present[q] ?? 0;
        row[e] = (row[e] ?? 0) + value * (point[e] ?? 0);
      }
    }
    if (i % pointsPerRest === 0) yield null;
  }
  for (let d = 0; d < dimensions; d++) {
    for (let e = d; e < dimensions; e++) {
      const value = ((covariance[d]?.[e] ?? 0) - count * (means[d] ?? 0) * (means[e] ?? 0)) / Math.max(1, count - 1);
      const [row, mirrored] = [covariance[d], covariance[e]];
      if (row) row[e] = value;
      if (mirrored) mirrored[d] = value;
    }
  }
  return { covariance, means };
}

/** Modified Gram-Schmidt; directions without anything of their own become zero. */
function orthonormal(directions: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const direction of directions) {
    const before = Math.sqrt(dot(direction, direction));
    for (const other of done) {
      const along = dot(direction, other);
      for (let d = 0; d < direction.length; d++) direction[d] = (direction[d] ?? 0) - along * (other[d] ?? 0);
    }
    const length = Math.sqrt(dot(direction, direction));
    done.push(length > 1e-12 * before ? direction.map((value) => value / length) : direction.fill(0));
  }
  return done;
}

function residual(ritz: readonly Float64Array[], moved: readonly Float64Array[], values: Float64Array, kept: number): number {
  const lengths = ritz.slice(0, kept).map((direction, c) => Math.hypot(...direction.map((value, d) => (moved[c]?.[d] ?? 0) - (values[c] ?? 0) * value)));
  return Math.max(0, ...lengths);
}

function withPositiveLoading(axis: Float64Array): Float64Array {
  const largest = axis.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  return largest < 0 ? axis.map((value) => -value) : axis;
}

const times = (matrix: readonly Float64Array[], vector: Float64Array): Float64Array => Float64Array.from(matrix, (row) => dot(row, vector));

function combined(basis: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(basis[0]?.length ?? 0);
  basis.forEach((direction, b) => {
    const weight = weights[b] ?? 0;
    for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + weight * (direction[d] ?? 0);
  });
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
