import type { Quadratic } from '../../engine/stats/linear';

/** Gradient of the loss w'Aw/2 - b'w + c, which is A w - b, as X'(Xw - y)/n written out. */
export function gradientAt(loss: Quadratic, weights: readonly number[]): readonly number[] {
  return loss.curvature.map((row, i) => row.reduce((sum, a, j) => sum + a * (weights[j] ?? 0), 0) - (loss.linear[i] ?? 0));
}
