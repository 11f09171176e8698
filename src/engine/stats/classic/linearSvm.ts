/** Linear support vector machines, one a class against all others. */
export interface LinearSvm {
  readonly classes: readonly number[];
  /** One row a class: a weight for each feature and the bias last. */
  readonly weights: readonly Float64Array[];
}

const mostPasses = 2000;

/**
 * L2-regularised squared hinge loss, bias as a feature of constant 1, by dual coordinate descent (C.-J. Hsieh et al., "A Dual
 * Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 1): what scikit-learn's LinearSVC solves.
 * @param rows examples of equal length @param labels one for each row @param cost weight of the loss, C
 * @param tolerance of the projected gradients' spread
 */
export function trainLinearSvm(rows: readonly ArrayLike<number>[], labels: readonly number[], cost = 1, tolerance = 1e-4): LinearSvm {
  const classes = [...new Set(labels)].sort((a, b) => a - b);
  const extended = rows.map((row) => Float64Array.from({ length: row.length + 1 }, (_, i) => row[i] ?? 1));
  return { classes, weights: classes.map((one) => trainOne(extended, labels.map((label) => (label === one ? 1 : -1)), cost, tolerance)) };
}

/** Signed distances from each class's plane, in units of its margin. */
function svmDecisions({ weights }: LinearSvm, row: ArrayLike<number>): number[] {
  return weights.map((weight) => {
    let sum = weight[row.length] ?? 0;
    for (let i = 0; i < row.length; i++) sum += (weight[i] ?? 0) * (row[i] ?? 0);
    return sum;
  });
}

/** The class whose plane the row lies farthest above. */
export function svmClass(svm: LinearSvm, row: ArrayLike<number>): number {
  const decisions = svmDecisions(svm, row);
  return svm.classes[decisions.indexOf(Math.max(...decisions))] ?? Number.NaN;
}

function trainOne(rows: readonly Float64Array[], signs: readonly number[], cost: number, tolerance: number): Float64Array {
  const softness = 1 / (2 * cost);
  const weights = new Float64Array(rows[0]?.length ?? 0);
  const alphas = new Float64Array(rows.length);
  const curvature = rows.map((row) => row.reduce((sum, value) => sum + value * value, softness));
  for (let pass = 0; pass < mostPasses; pass++) {
    let [most, least] = [-Infinity, Infinity];
    rows.forEach((row, i) => {
      const sign = signs[i] ?? 1;
      const alpha = alphas[i] ?? 0;
      let dot = 0;
      for (let d = 0; d < row.length; d++) dot += (weights[d] ?? 0) * (row[d] ?? 0);
      const gradient = sign * dot - 1 + softness * alpha;
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
      most = Math.max(most, projected);
      least = Math.min(least, projected);
      if (projected === 0) return;
      const next = Math.max(alpha - gradient / (curvature[i] ?? 1), 0);
      const step = (next - alpha) * sign;
      for (let d = 0; d < row.length; d++) weights[d] = (weights[d] ?? 0) + step * (row[d] ?? 0);
      alphas[i] = next;
    });
    if (most - least <= tolerance) break;
  }
  return weights;
}
