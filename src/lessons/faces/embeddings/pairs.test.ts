import { expect, it } from 'vitest';
import { areaUnder, foldedAccuracy, rocCurve } from '../../../engine/stats/verification';
import { foldedOnly, nearestNeighbourAccuracy, pairsOf } from './pairs';

it('holds the pairs of the development test in ten even folds', () => {
  const pairs = pairsOf('development-test', false);
  expect(pairs.distances).toHaveLength(1000);
  for (let fold = 0; fold < 10; fold++) expect(pairs.folds.filter((of) => of === fold)).toHaveLength(100);
  expect(foldedAccuracy(pairs, pairs.folds).mean).toBeGreaterThanOrEqual(0.985);
});

it('holds all pairs of ten people, with and without the pictures themselves', () => {
  const pairs = pairsOf('ten-people', false);
  expect([pairs.distances.length, pairs.same.length]).toEqual([4950, 4950]);
  expect(Array.from(pairs.same).filter((same) => same === 1)).toHaveLength(450);
  const withThemselves = pairsOf('ten-people', true);
  expect(withThemselves.distances).toHaveLength(5050);
  expect(areaUnder(rocCurve(withThemselves))).toBeGreaterThanOrEqual(areaUnder(rocCurve(pairs)));
});

it('judges people by a threshold that other people chose', () => {
  const { distances, same, folds } = foldedOnly(pairsOf('ten-people', false));
  expect(folds).toHaveLength(2 * 1225);
  expect(foldedAccuracy({ distances, same }, folds).mean).toBeGreaterThan(0.98);
});

it('knows ten people by their nearest neighbour', () => {
  expect(nearestNeighbourAccuracy()).toBeGreaterThanOrEqual(0.96);
});
