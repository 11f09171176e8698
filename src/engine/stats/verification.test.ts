import { describe, expect, it } from 'vitest';
import { areaUnder, bestThreshold, equalErrorRate, foldedAccuracy, pairScores, rocCurve } from './verification';
import fixture from './verification.fixture.json';

const expectClose = (found: ArrayLike<number>, expected: readonly number[]): void => {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => { expect(found[i]).toBeCloseTo(value, 12); });
};

describe('verification of pairs, against scikit-learn', () => {
  it('scores a threshold', () => {
    for (const [name, value] of Object.entries(pairScores(fixture, fixture.at.threshold))) expect(value).toBeCloseTo(fixture.at.scores[name as keyof typeof fixture.at.scores], 12);
  });

  it('draws the curve with its area and equal error rate', () => {
    const roc = rocCurve(fixture);
    expectClose(roc.falsePositiveRate, fixture.roc.falsePositiveRate);
    expectClose(roc.truePositiveRate, fixture.roc.truePositiveRate);
    expect(areaUnder(roc)).toBeCloseTo(fixture.areaUnder, 12);
    expect(equalErrorRate(roc)).toBeCloseTo(fixture.equalErrorRate, 9);
  });

  it('finds the best thresholds', () => {
    expect(bestThreshold(fixture, 'accuracy')).toBeCloseTo(fixture.best.accuracy, 12);
    expect(bestThreshold(fixture, 'f1')).toBeCloseTo(fixture.best.f1, 12);
  });

  it('judges every fold by the threshold of the others', () => {
    const { thresholds, accuracies, mean, standardError } = foldedAccuracy(fixture, fixture.folds);
    expectClose(thresholds, fixture.folded.thresholds);
    expectClose(accuracies, fixture.folded.accuracies);
    expect(mean).toBeCloseTo(fixture.folded.mean, 12);
    expect(standardError).toBeCloseTo(fixture.folded.standardError, 12);
  });
});

describe('verification at the edges', () => {
  it('separates what can be separated', () => {
    const pairs = { distances: [0.2, 0.9, 0.4, 1.1], same: [1, 0, 1, 0] };
    const roc = rocCurve(pairs);
    expect([areaUnder(roc), equalErrorRate(roc)]).toEqual([1, 0]);
    expect(bestThreshold(pairs, 'accuracy')).toBeCloseTo(0.65, 12);
    expect(pairScores(pairs, bestThreshold(pairs, 'f1')).f1).toBe(1);
  });

  it('calls nothing the same where that is best', () => {
    const pairs = { distances: [1, 2, 3], same: [0, 0, 0] };
    expect(pairScores(pairs, bestThreshold(pairs, 'accuracy'))).toEqual({ accuracy: 1, precision: 0, recall: 0, f1: 0 });
  });
});
