import type { Neighbours } from './nearest';

/** A symmetric matrix of few entries: row i has `columns` and `values` from `starts[i]` to `starts[i + 1]`. */
export interface SparseMatrix {
  readonly count: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/**
 * Makes a directed graph of neighbours symmetric.
 * @param weights of the edges, [points, k] @param combine the weight of a pair from those of its two directions, symmetric; absent ones are 0
 */
export function symmetric({ k, indices }: Neighbours, weights: Float64Array, combine: (there: number, back: number) => number): SparseMatrix {
  const count = indices.length / k;
  const rows = Array.from({ length: count }, () => new Map<number, number>());
  const directed = (i: number, j: number): number => {
    const at = indices.subarray(i * k, (i + 1) * k).indexOf(j);
    return at < 0 ? 0 : (weights[i * k + at] ?? 0);
  };
  for (let edge = 0; edge < indices.length; edge++) {
    const [i, j] = [Math.floor(edge / k), indices[edge] ?? 0];
    if (rows[i]?.has(j)) continue;
    const weight = combine(weights[edge] ?? 0, directed(j, i));
    if (weight === 0) continue;
    rows[i]?.set(j, weight);
    rows[j]?.set(i, weight);
  }
  const starts = new Int32Array(count + 1);
  rows.forEach((row, i) => { starts[i + 1] = (starts[i] ?? 0) + row.size; });
  const columns = new Int32Array(starts[count] ?? 0);
  const values = new Float64Array(columns.length);
  rows.forEach((row, i) => {
    columns.set([...row.keys()], starts[i] ?? 0);
    values.set([...row.values()], starts[i] ?? 0);
  });
  return { count, starts, columns, values };
}
