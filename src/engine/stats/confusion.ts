/** Confusion matrices of a classifier: rows are the truth, columns the prediction, row-major. */

/**
 * @param truths,predictions class numbers 0..classes-1, of equal length; others are refused with a RangeError.
 * @returns counts of length classes^2.
 */
export function confusionMatrix(truths: ArrayLike<number>, predictions: ArrayLike<number>, classes: number): Uint32Array {
  if (truths.length !== predictions.length) throw new RangeError(`${truths.length} truths, ${predictions.length} predictions`);
  const counts = new Uint32Array(classes * classes);
  for (let i = 0; i < truths.length; i++) {
    const cell = classIndex(truths[i], classes) * classes + classIndex(predictions[i], classes);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/** Fraction on the diagonal; NaN for an empty matrix. */
export function accuracy(counts: ArrayLike<number>, classes: number): number {
  let right = 0;
  let all = 0;
  for (let i = 0; i < classes * classes; i++) {
    all += counts[i] ?? 0;
    if (i % (classes + 1) === 0) right += counts[i] ?? 0;
  }
  return right / all;
}

export interface ClassScore {
  /** Examples of this class. */
  readonly support: number;
  /** Of those predicted as this class, the fraction that is; null where none was predicted. */
  readonly precision: number | null;
  /** Of this class, the fraction found; null where the class is absent. */
  readonly recall: number | null;
  /** Harmonic mean 2 tp / (2 tp + fp + fn); null where the class neither occurs nor is predicted. */
  readonly f1: number | null;
}

export function classScores(counts: ArrayLike<number>, classes: number): ClassScore[] {
  return Array.from({ length: classes }, (_, k) => {
    let support = 0;
    let predicted = 0;
    for (let other = 0; other < classes; other++) {
      support += counts[k * classes + other] ?? 0;
      predicted += counts[other * classes + k] ?? 0;
    }
    const hits = counts[k * classes + k] ?? 0;
    return { support, precision: share(hits, predicted), recall: share(hits, support), f1: share(2 * hits, support + predicted) };
  });
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function classIndex(value: number | undefined, classes: number): number {
  if (value === undefined || !Number.isInteger(value) || value < 0 || value >= classes) throw new RangeError(`class ${value} of ${classes}`);
  return value;
}
