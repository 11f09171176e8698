import { squaredDistances, type Points } from './distances';
import { householderEigen } from './householderEigen';
import { nearest } from './nearest';
import { symmetricEigen } from './symmetricEigen';

/** Of the trace of a point's Gram matrix, as in scikit-learn. */
const regularisation = 1e-3;

/**
 * Locally linear embedding (S. Roweis, L. Saul, Science 290, 2000): each point is written as a sum of its neighbours, and
 * the layout keeps these weights.
 * @returns [count, components], each component of length 1
 */
export function* locallyLinear(points: Points, neighbours: number, components: number): Generator<null, Float32Array, void> {
  const { count } = points;
  const { indices } = nearest(yield* squaredDistances(points), count, neighbours);
  const cost = Array.from({ length: count }, () => new Float64Array(count));
  for (let i = 0; i < count; i++) {
    const around = indices.subarray(i * neighbours, (i + 1) * neighbours);
    const weights = barycentric(points, i, around);
    // (I - W)' (I - W), a row of I - W at a time.
    const places = [i, ...around];
    const row = [1, ...Array.from(weights, (weight) => -weight)];
    places.forEach((a, p) => places.forEach((b, q) => {
      const target = cost[a];
      if (target) target[b] = (target[b] ?? 0) + (row[p] ?? 0) * (row[q] ?? 0);
    }));
    if (i % 50 === 0) yield null;
  }
  const { vectors } = householderEigen(cost);
  const positions = new Float32Array(count * components);
  // The smallest eigenvalue is zero and its vector constant.
  for (let c = 0; c < components; c++) vectors[count - 2 - c]?.forEach((value, i) => { positions[i * components + c] = value; });
  return positions;
}

/** The weights, of sum 1, with which the neighbours come nearest to the point. */
function barycentric({ vectors, dimensions }: Points, point: number, neighbours: Int32Array): number[] {
  const differences = Array.from(neighbours, (j) => Float64Array.from({ length: dimensions }, (_, d) => (vectors[j * dimensions + d] ?? 0) - (vectors[point * dimensions + d] ?? 0)));
  const gram = differences.map((a) => Float64Array.from(differences, (b) => a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0)));
  const trace = gram.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  gram.forEach((row, i) => { row[i] = (row[i] ?? 0) + (trace > 0 ? regularisation * trace : regularisation); });
  const { values, vectors: directions } = symmetricEigen(gram);
  const ones = directions.map((direction, c) => direction.reduce((a, b) => a + b, 0) / (values[c] ?? 1));
  const weights = gram.map((_, i) => directions.reduce((a, direction, c) => a + (ones[c] ?? 0) * (direction[i] ?? 0), 0));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}
