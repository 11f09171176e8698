import type { Neighbours } from './nearest';
import { symmetric, type SparseMatrix } from './sparse';

const mostTries = 100;
const tolerance = 1e-5;

/**
 * How much each pair belongs together: t-SNE's joint probabilities over neighbours (L. van der Maaten, G. Hinton,
 * "Visualizing data using t-SNE", JMLR 9, 2008, eq. 1; symmetric, sums to 1). Each point's Gaussian is as wide as makes
 * its entropy log(perplexity), found by bisection as scikit-learn does it.
 */
export function jointProbabilities(neighbours: Neighbours, perplexity: number): SparseMatrix {
  const { k, indices, squared } = neighbours;
  const count = indices.length / k;
  const conditional = new Float64Array(indices.length);
  for (let i = 0; i < count; i++) {
    gaussianRow(squared.subarray(i * k, (i + 1) * k), Math.log(perplexity), conditional.subarray(i * k, (i + 1) * k));
  }
  return symmetric(neighbours, conditional, (there, back) => (there + back) / (2 * count));
}

/** Fills `row` with probabilities proportional to exp(-beta d) whose entropy is `wanted`. */
function gaussianRow(distances: Float64Array, wanted: number, row: Float64Array): void {
  let [low, beta, high] = [-Infinity, 1, Infinity];
  // Relative to the nearest, so that far points do not all round to nothing.
  const nearest = distances[0] ?? 0;
  for (let attempt = 0; attempt < mostTries; attempt++) {
    let [sum, weighted] = [0, 0];
    for (let j = 0; j < row.length; j++) {
      const distance = (distances[j] ?? 0) - nearest;
      const value = Math.exp(-beta * distance);
      row[j] = value;
      sum += value;
      weighted += value * distance;
    }
    for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) / sum;
    const excess = Math.log(sum) + (beta * weighted) / sum - wanted;
    if (Math.abs(excess) <= tolerance) return;
    if (excess > 0) [low, beta] = [beta, high === Infinity ? beta * 2 : (beta + high) / 2];
    else [high, beta] = [beta, low === -Infinity ? beta / 2 : (low + beta) / 2];
  }
}
