/** Verification of people by the distances of their embeddings. */
import type { Verification } from '../declarations/faceTriplet';
import { stream } from '../runtime/random';
import { areaUnder, equalErrorRate, foldedAccuracy, rocCurve, type LabelledDistances } from './verification';

const folds = 10;

/**
 * All pairs of one person and as many of two, the same ones every time.
 * @param embeddings [people.length, dimensions], rows of length 1 @param people the person of every row
 */
export function verifyPeople(embeddings: Float32Array, people: readonly number[]): Verification {
  const dimensions = embeddings.length / people.length;
  const [same, different]: [number[], number[]] = [[], []];
  people.forEach((person, a) => {
    for (let b = a + 1; b < people.length; b++) (people[b] === person ? same : different).push(distance(embeddings, dimensions, a, b));
  });
  const order = stream(1, 'pairs').permutation(different.length);
  const others = Array.from(order.slice(0, same.length), (i) => different[i] ?? 0);
  const pairs: LabelledDistances = { distances: [...same, ...others], same: [...same.map(() => 1), ...others.map(() => 0)] };
  const curve = rocCurve(pairs);
  return {
    accuracy: foldedAccuracy(pairs, Array.from(pairs.distances, (_, i) => i % folds)).mean,
    auc: areaUnder(curve),
    equalErrorRate: equalErrorRate(curve),
    same: Float32Array.from(same),
    different: Float32Array.from(others),
  };
}

function distance(rows: Float32Array, dimensions: number, a: number, b: number): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += ((rows[a * dimensions + d] ?? 0) - (rows[b * dimensions + d] ?? 0)) ** 2;
  return Math.sqrt(sum);
}
