/** Which triplets (anchor, positive, negative) of a batch are learned from. */
import type { Mining } from '../declarations/faceTriplet';
import type { RandomStream } from '../runtime/random';

export interface Triplets {
  /** Of every chosen triplet, one after another: the indices of anchor, positive and negative. */
  readonly chosen: Int32Array;
  /** Those with d(anchor, positive) - d(anchor, negative) + margin > 0. */
  readonly active: number;
  /** [n, n]: how each squared distance enters the mean loss; the sum of its products with the distances, plus `margin * active / triplets`, is the loss. */
  readonly weights: Float32Array;
}

/**
 * For every pair of one person a negative: any (`random`), the farthest (`easy`), the nearest that is farther than the positive, else the
 * farthest (`semi-hard`, Schroff et al. 2015), or the nearest of all, then only with the farthest positive (`hard`, Hermans et al. 2017).
 * @param distances [n, n], squared @param people the person of every row; at least two, each at least twice
 */
export function mineTriplets(distances: Float32Array, people: readonly number[], mining: Mining, margin: number, random: RandomStream): Triplets {
  const n = people.length;
  const distance = (a: number, b: number): number => distances[a * n + b] ?? 0;
  const chosen: number[] = [];
  people.forEach((person, anchor) => {
    const byDistance = people.map((_, i) => i).sort((a, b) => distance(anchor, a) - distance(anchor, b));
    const positives = byDistance.filter((i) => i !== anchor && people[i] === person);
    const negatives = byDistance.filter((i) => people[i] !== person);
    for (const positive of mining === 'hard' ? positives.slice(-1) : positives) {
      const negative = negativeFor[mining](negatives, (i) => distance(anchor, i) > distance(anchor, positive), random);
      if (negative !== undefined) chosen.push(anchor, positive, negative);
    }
  });
  return weighed(Int32Array.from(chosen), distance, n, margin);
}

/** @param sorted nearest first */
type ChooseNegative = (sorted: readonly number[], farther: (i: number) => boolean, random: RandomStream) => number | undefined;

const negativeFor: Readonly<Record<Mining, ChooseNegative>> = {
  random: (sorted, _, random) => sorted[random.below(sorted.length)],
  easy: (sorted) => sorted.at(-1),
  'semi-hard': (sorted, farther) => sorted.find(farther) ?? sorted.at(-1),
  hard: (sorted) => sorted[0],
};

function weighed(chosen: Int32Array, distance: (a: number, b: number) => number, n: number, margin: number): Triplets {
  const weights = new Float32Array(n * n);
  const share = 3 / Math.max(3, chosen.length);
  let active = 0;
  for (let t = 0; t < chosen.length; t += 3) {
    const [a = 0, p = 0, negative = 0] = chosen.subarray(t, t + 3);
    if (distance(a, p) - distance(a, negative) + margin <= 0) continue;
    active += 1;
    weights[a * n + p] = (weights[a * n + p] ?? 0) + share;
    weights[a * n + negative] = (weights[a * n + negative] ?? 0) - share;
  }
  return { chosen, active, weights };
}
