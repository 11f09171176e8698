/** How far a classifier's confidence is what it says: of its answers given with 0.8, are eight in ten right? */

export interface ReliabilityBin {
  /** Confidences above `from` up to `to`. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Share of right answers, and mean confidence; null in an empty bin. */
  readonly accuracy: number | null;
  readonly confidence: number | null;
}

/** Bins of equal width, as M. Naeini et al., 2015, and C. Guo et al., "On calibration of modern neural networks", ICML 2017. */
export function reliabilityBins(confidences: ArrayLike<number>, right: ArrayLike<boolean>, bins: number): ReliabilityBin[] {
  const sums = Array.from({ length: bins }, () => ({ count: 0, right: 0, confidence: 0 }));
  for (let i = 0; i < confidences.length; i++) {
    const confidence = confidences[i] ?? 0;
    const sum = sums[Math.min(bins - 1, Math.max(0, Math.ceil(confidence * bins) - 1))];
    if (!sum) continue;
    sum.count += 1;
    sum.confidence += confidence;
    if (right[i]) sum.right += 1;
  }
  return sums.map(({ count, right: hits, confidence }, b) => ({
    from: b / bins, to: (b + 1) / bins, count,
    accuracy: count === 0 ? null : hits / count, confidence: count === 0 ? null : confidence / count,
  }));
}

/** Mean distance between confidence and accuracy of the bins, weighted by their counts; NaN without any answer. */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number {
  const total = bins.reduce((sum, bin) => sum + bin.count, 0);
  return bins.reduce((sum, { count, accuracy, confidence }) => sum + count * Math.abs((accuracy ?? 0) - (confidence ?? 0)), 0) / total;
}

/**
 * Mean over the examples of the squared distance between probabilities and the truth as a one-hot vector: 0 is perfect, 2
 * the worst (G. Brier, 1950).
 * @param probabilities [examples, classes], row by row
 */
export function brierScore(probabilities: ArrayLike<number>, labels: ArrayLike<number>, classes: number): number {
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    for (let k = 0; k < classes; k++) sum += ((probabilities[i * classes + k] ?? 0) - (labels[i] === k ? 1 : 0)) ** 2;
  }
  return sum / labels.length;
}
