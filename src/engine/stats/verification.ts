/** Are two pictures of one person? Judged by the distance of their embeddings against a threshold, on labelled pairs. */

export interface LabelledDistances {
  readonly distances: ArrayLike<number>;
  /** 1 where both pictures show one person, else 0. */
  readonly same: ArrayLike<number>;
}

export interface PairScores {
  readonly accuracy: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Rates at every threshold that makes a difference, from the smallest: pairs nearer than it are called the same. */
export interface RocCurve {
  readonly thresholds: Float64Array;
  readonly falsePositiveRate: Float64Array;
  readonly truePositiveRate: Float64Array;
}

/** Scores of calling pairs at most `threshold` apart the same; precision is 0 where none is. */
export function pairScores({ distances, same }: LabelledDistances, threshold: number): PairScores {
  let [hits, called, positive, right] = [0, 0, 0, 0];
  for (let i = 0; i < distances.length; i++) {
    const near = (distances[i] ?? Infinity) <= threshold;
    const truly = same[i] === 1;
    if (near) called += 1;
    if (truly) positive += 1;
    if (near && truly) hits += 1;
    if (near === truly) right += 1;
  }
  const precision = called === 0 ? 0 : hits / called;
  const recall = positive === 0 ? 0 : hits / positive;
  return { accuracy: right / distances.length, precision, recall, f1: called + positive === 0 ? 0 : (2 * hits) / (called + positive) };
}

/** The receiver operating characteristic, from no pair called the same (threshold -Infinity) to all. */
export function rocCurve({ distances, same }: LabelledDistances): RocCurve {
  const order = Array.from(distances, (_, i) => i).sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
  const positives = order.reduce((sum, i) => sum + (same[i] ?? 0), 0);
  const negatives = order.length - positives;
  const thresholds = [-Infinity];
  const [falseRates, trueRates] = [[0], [0]];
  let [hits, alarms] = [0, 0];
  order.forEach((pair, rank) => {
    if (same[pair] === 1) hits += 1;
    else alarms += 1;
    const distance = distances[pair] ?? NaN;
    const next = order[rank + 1];
    if (next !== undefined && distances[next] === distance) return;
    thresholds.push(distance);
    falseRates.push(alarms / Math.max(1, negatives));
    trueRates.push(hits / Math.max(1, positives));
  });
  return { thresholds: Float64Array.from(thresholds), falsePositiveRate: Float64Array.from(falseRates), truePositiveRate: Float64Array.from(trueRates) };
}

/** Area under the curve by trapezoids: how often a pair of one person is nearer than a pair of two. */
export function areaUnder({ falsePositiveRate, truePositiveRate }: RocCurve): number {
  let area = 0;
  for (let i = 1; i < falsePositiveRate.length; i++) {
    area += ((falsePositiveRate[i] ?? 0) - (falsePositiveRate[i - 1] ?? 0)) * (((truePositiveRate[i] ?? 0) + (truePositiveRate[i - 1] ?? 0)) / 2);
  }
  return area;
}

/** Where as many same pairs are rejected as different ones accepted, on the straight line between points of the curve. */
export function equalErrorRate({ falsePositiveRate, truePositiveRate }: RocCurve): number {
  const surplus = (i: number): number => (falsePositiveRate[i] ?? 0) + (truePositiveRate[i] ?? 0) - 1;
  for (let i = 1; i < falsePositiveRate.length; i++) {
    const [before, after] = [surplus(i - 1), surplus(i)];
    if (after < 0) continue;
    const part = after === before ? 0 : -before / (after - before);
    const [from, to] = [falsePositiveRate[i - 1] ?? 0, falsePositiveRate[i] ?? 0];
    return from + part * (to - from);
  }
  return 1;
}

/** The smallest of the best thresholds, halfway to the next larger distance. */
export function bestThreshold(pairs: LabelledDistances, by: 'accuracy' | 'f1'): number {
  const { thresholds, falsePositiveRate, truePositiveRate } = rocCurve(pairs);
  const positives = Array.from(pairs.same).reduce((sum, one) => sum + one, 0);
  const negatives = pairs.distances.length - positives;
  let [best, at] = [-Infinity, 0];
  thresholds.forEach((_, i) => {
    const [hits, alarms] = [(truePositiveRate[i] ?? 0) * positives, (falsePositiveRate[i] ?? 0) * negatives];
    const score = by === 'f1' ? (2 * hits) / Math.max(1, hits + alarms + positives) : (hits + negatives - alarms) / (positives + negatives);
    if (score > best + 1e-12) [best, at] = [score, i];
  });
  const [chosen = 0, next] = [thresholds[at], thresholds[at + 1]];
  if (next === undefined) return chosen;
  return chosen === -Infinity ? next - 1 : (chosen + next) / 2;
}

export interface FoldedAccuracy {
  readonly accuracies: readonly number[];
  readonly thresholds: readonly number[];
  readonly mean: number;
  /** Standard deviation of the folds' accuracies over the root of their number. */
  readonly standardError: number;
}

/**
 * The protocol of Labeled Faces in the Wild (Huang et al. 2007): every fold is judged by the threshold that is best on the others.
 * @param foldOf the fold of every pair, from 0
 */
export function foldedAccuracy({ distances, same }: LabelledDistances, foldOf: ArrayLike<number>): FoldedAccuracy {
  const folds = Math.max(...Array.from(foldOf)) + 1;
  const pick = (wanted: (fold: number) => boolean): LabelledDistances => {
    const chosen = Array.from(foldOf, (fold, i) => (wanted(fold) ? i : -1)).filter((i) => i >= 0);
    return { distances: chosen.map((i) => distances[i] ?? NaN), same: chosen.map((i) => same[i] ?? 0) };
  };
  const thresholds = Array.from({ length: folds }, (_, held) => bestThreshold(pick((fold) => fold !== held), 'accuracy'));
  const accuracies = thresholds.map((threshold, held) => pairScores(pick((fold) => fold === held), threshold).accuracy);
  const mean = accuracies.reduce((sum, one) => sum + one, 0) / folds;
  const variance = accuracies.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, folds - 1);
  return { accuracies, thresholds, mean, standardError: Math.sqrt(variance / folds) };
}
