import type { Neighbours } from './nearest';
import { symmetric, type SparseMatrix } from './sparse';

const mostTries = 64;
const tolerance = 1e-5;
/** The smallest width of a point's kernel, as a share of its mean distance. */
const narrowest = 1e-3;

/**
 * UMAP's fuzzy graph (L. McInnes, J. Healy, J. Melville, "UMAP", arXiv:1802.03426, algorithms 2 and 3): each point is tied
 * to its nearest neighbour with weight 1, to farther ones less, so that the weights sum to log2 of the number of neighbours
 * with the point itself; two directions are joined as a + b - ab.
 */
export function fuzzyGraph(neighbours: Neighbours): SparseMatrix {
  const { k, indices, squared } = neighbours;
  const distances = squared.map(Math.sqrt);
  const mean = distances.reduce((sum, d) => sum + d, 0) / distances.length;
  const weights = new Float64Array(indices.length);
  for (let i = 0; i < indices.length / k; i++) {
    const row = distances.subarray(i * k, (i + 1) * k);
    const nearest = row.find((d) => d > 0) ?? 0;
    const ownMean = row.reduce((sum, d) => sum + d, 0) / (k + 1);
    const sigma = Math.max(widthOf(row, nearest, Math.log2(k + 1)), narrowest * (nearest > 0 ? ownMean : mean));
    row.forEach((d, j) => { weights[i * k + j] = membership(d, nearest, sigma); });
  }
  return symmetric(neighbours, weights, (there, back) => there + back - there * back);
}

const membership = (distance: number, nearest: number, sigma: number): number => (distance <= nearest || sigma === 0 ? 1 : Math.exp(-(distance - nearest) / sigma));

/** The width at which the memberships sum to `wanted`, by bisection. */
function widthOf(row: Float64Array, nearest: number, wanted: number): number {
  let [low, sigma, high] = [0, 1, Infinity];
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const sum = row.reduce((total, d) => total + membership(d, nearest, sigma), 0);
    if (Math.abs(sum - wanted) < tolerance) break;
    if (sum > wanted) [high, sigma] = [sigma, (low + sigma) / 2];
    else [low, sigma] = [sigma, high === Infinity ? sigma * 2 : (sigma + high) / 2];
  }
  return sigma;
}
