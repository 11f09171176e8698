import { householderEigen } from '../../../projection/householderEigen';
import { combined, coordinates, dot, eigenfaces, meanOf, type FaceBasis } from './eigenfaces';

/** Principal components for ORL: fewer than pictures less people, so that the scatter within people is not guessed from next to nothing. */
export const usualPrincipal = 60;

/**
 * Fisherfaces (P. Belhumeur, J. Hespanha, D. Kriegman, 1997): principal components until the scatter within people can be
 * inverted, then linear discriminants, scaled to unit variance within people as scikit-learn's `eigen` solver does.
 * @param labels the person of each picture @param components at most the number of people less 1
 * @param principal components kept first, at most pictures less people
 */
export function fisherfaces(rows: readonly ArrayLike<number>[], labels: readonly number[], components: number, principal: number): FaceBasis {
  const people = new Set(labels).size;
  const first = eigenfaces(rows, Math.min(principal, rows.length - people));
  const { axes, values } = discriminants(rows.map((row) => coordinates(first, row)), labels, Math.min(components, people - 1));
  return { mean: first.mean, axes: axes.map((axis) => combined(first.axes, axis)), values };
}

/** Directions along which classes lie apart and their members together; `rows` of mean zero. */
function discriminants(rows: readonly Float64Array[], labels: readonly number[], components: number): Pick<FaceBasis, 'axes' | 'values'> {
  const classes = [...new Set(labels)];
  const means = new Map(classes.map((label) => [label, meanOf(rows.filter((_, i) => labels[i] === label))]));
  const centres = labels.map((label) => means.get(label) ?? new Float64Array(0));
  const within = scatter(rows.map((row, i) => row.map((value, d) => value - (centres[i]?.[d] ?? 0))));
  const inner = householderEigen(within);
  const whitening = inner.vectors.map((vector, c) => vector.map((value) => value / Math.sqrt(Math.max(inner.values[c] ?? 0, Number.MIN_VALUE))));
  const whitened = centres.map((centre) => Float64Array.from(whitening, (axis) => dot(axis, centre)));
  const between = householderEigen(scatter(whitened));
  const axes = between.vectors.slice(0, components).map((vector) => combined(whitening, vector));
  return { axes, values: [...between.values.subarray(0, components)] };
}

/** Mean of the rows' outer products. */
function scatter(rows: readonly Float64Array[]): Float64Array[] {
  const width = rows[0]?.length ?? 0;
  const sums = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows) {
    sums.forEach((sum, a) => {
      const scale = (row[a] ?? 0) / rows.length;
      for (let b = 0; b < width; b++) sum[b] = (sum[b] ?? 0) + scale * (row[b] ?? 0);
    });
  }
  return sums;
}
