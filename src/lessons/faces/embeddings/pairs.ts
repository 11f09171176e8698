/**
 * Distances between embeddings of Labeled Faces in the Wild, measured with `npm run faces -- verify`: numbers only.
 * The ten people's pairs are ordered by their first picture, then by the second; every person has ten pictures in a row.
 */
import type { LabelledDistances } from '../../../engine/stats/verification';
import measured from './distances.json';

export const pairSets = ['development-test', 'ten-people'] as const;
export type PairSet = (typeof pairSets)[number];

export interface LabelledPairs extends LabelledDistances {
  /** For the right way of judging: folds that share no pair (of the ten people: no person); -1 for pairs that belong to none. */
  readonly folds: readonly number[];
}

const people = measured.people;
const count = people * measured.picturesEach;
const personOf = (picture: number): number => Math.floor(picture / measured.picturesEach);

/** 500 pairs of one person, 500 of two, in ten folds with fifty of either. */
function developmentTest(): LabelledPairs {
  const { same, different } = measured.developmentTest;
  const foldsOf = (pairs: readonly number[]): number[] => pairs.map((_, i) => Math.floor((10 * i) / pairs.length));
  return { distances: [...same, ...different], same: [...same.map(() => 1), ...different.map(() => 0)], folds: [...foldsOf(same), ...foldsOf(different)] };
}

/** All pairs of ten pictures each of ten people; the first five people and the last five are a fold each. @param selfPairs every picture is also paired with itself */
function tenPeople(selfPairs: boolean): LabelledPairs {
  const half = (picture: number): number => Math.floor((2 * personOf(picture)) / people);
  const pairs: { distance: number; same: number; fold: number }[] = [];
  let next = 0;
  for (let a = 0; a < count; a++) {
    if (selfPairs) pairs.push({ distance: 0, same: 1, fold: half(a) });
    for (let b = a + 1; b < count; b++) {
      pairs.push({ distance: measured.course[next++] ?? NaN, same: Number(personOf(a) === personOf(b)), fold: half(a) === half(b) ? half(a) : -1 });
    }
  }
  return { distances: pairs.map(({ distance }) => distance), same: pairs.map(({ same }) => same), folds: pairs.map(({ fold }) => fold) };
}

export const pairsOf = (set: PairSet, selfPairs: boolean): LabelledPairs => (set === 'development-test' ? developmentTest() : tenPeople(selfPairs));

/** Pairs that belong to a fold, as `foldedAccuracy` takes them. */
export function foldedOnly({ distances, same, folds }: LabelledPairs): LabelledPairs {
  const chosen = folds.flatMap((fold, i) => (fold < 0 ? [] : [i]));
  const pick = (values: ArrayLike<number>): number[] => chosen.map((i) => values[i] ?? NaN);
  return { distances: pick(distances), same: pick(same), folds: pick(folds) };
}

/** Accuracy of the nearest neighbour: the pictures with an odd number (counted from 0) are known, the others asked for. */
export function nearestNeighbourAccuracy(): number {
  const distance = (a: number, b: number): number => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return measured.course[low * count - (low * (low + 1)) / 2 + high - low - 1] ?? NaN;
  };
  const every = Array.from({ length: count }, (_, i) => i);
  const known = every.filter((i) => i % 2 === 1);
  const asked = every.filter((i) => i % 2 === 0);
  const right = asked.filter((a) => personOf(known.reduce((best, b) => (distance(a, b) < distance(a, best) ? b : best))) === personOf(a));
  return right.length / asked.length;
}
