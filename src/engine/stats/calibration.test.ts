import { expect, test } from 'vitest';
import { brierScore, expectedCalibrationError, reliabilityBins } from './calibration';
import reference from './classification.fixture.json' with { type: 'json' };
import { classScores, confusionMatrix } from './confusion';

const { classes, labels, probabilities } = reference;
const rows = labels.map((_, i) => probabilities.slice(i * classes, (i + 1) * classes));
const confidences = rows.map((row) => Math.max(...row));
const predicted = rows.map((row, i) => row.indexOf(confidences[i] ?? Number.NaN));
const right = predicted.map((answer, i) => answer === labels[i]);

test('bins, Brier score and scores per class are scikit-learn’s', () => {
  const held = reliabilityBins(confidences, right, reference.bins).filter(({ count }) => count > 0);
  expect(held).toHaveLength(reference.binAccuracies.length);
  held.forEach(({ accuracy, confidence }, b) => {
    expect(accuracy).toBeCloseTo(reference.binAccuracies[b] ?? Number.NaN, 12);
    expect(confidence).toBeCloseTo(reference.binConfidences[b] ?? Number.NaN, 12);
  });
  expect(brierScore(probabilities, labels, classes)).toBeCloseTo(reference.brier, 12);
  classScores(confusionMatrix(labels, predicted, classes), classes).forEach(({ support, precision, recall, f1 }, k) => {
    expect(support).toBe(reference.support[k]);
    expect(precision ?? -1).toBeCloseTo(reference.precision[k] ?? -1, 12);
    expect(recall).toBeCloseTo(reference.recall[k] ?? Number.NaN, 12);
    expect(f1).toBeCloseTo(reference.f1[k] ?? Number.NaN, 12);
  });
});

test('four answers worked out by hand', () => {
  const bins = reliabilityBins([0.9, 0.9, 0.7, 0.5], [true, false, true, true], 10);
  expect(bins.map(({ count }) => count)).toEqual([0, 0, 0, 0, 1, 0, 1, 0, 2, 0]);
  expect(bins[8]).toMatchObject({ accuracy: 0.5, from: 0.8, to: 0.9 });
  expect(bins[0]).toMatchObject({ accuracy: null, confidence: null });
  expect(expectedCalibrationError(bins)).toBeCloseTo((2 * 0.4 + 0.3 + 0.5) / 4, 12);
  expect(brierScore([1, 0, 0, 1, 0.5, 0.5], [0, 0, 1], 2)).toBeCloseTo((0 + 2 + 0.5) / 3, 12);
});

test('certainty belongs to the last bin, and 0 to the first', () => {
  expect(reliabilityBins([1, 0], [true, false], 4).map(({ count }) => count)).toEqual([1, 0, 0, 1]);
});
