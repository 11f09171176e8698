import { describe, expect, test } from 'vitest';
import { captchaLosses, type CaptchaLoss } from '../declarations/captcha';
import fixture from './captchaLosses.fixture.json' with { type: 'json' };
import { captchaLoss, captchaLossTerms, captchaScoreSlopes } from './captchaLosses';

const { length, classes, truth } = fixture;
const targets = truth.flatMap((k) => Array.from({ length: classes }, (_, i) => (i === k ? 1 : 0)));
const flat = new Float64Array(length * classes).fill(1 / classes);

/** Softmax of each row. */
function outputsOf(scores: readonly number[]): readonly number[] {
  return Array.from({ length }, (_, row) => scores.slice(row * classes, (row + 1) * classes).map(Math.exp)).flatMap((row) => row.map((e) => e / row.reduce((a, b) => a + b)));
}

describe.each(captchaLosses)('%s', (loss: CaptchaLoss) => {
  test.each(Object.entries(fixture.cases))('of a network that is %s equals Keras\'s, with its gradient', (_, { scores, losses }) => {
    const outputs = outputsOf(scores);
    const { value, slopes } = losses[loss];
    expect(Math.abs(captchaLoss(loss, outputs, targets) - value)).toBeLessThan(1e-6 * Math.max(1, value));
    const computed = captchaScoreSlopes(loss, outputs, targets, classes);
    slopes.forEach((slope, i) => { expect(Math.abs((computed[i] ?? Number.NaN) - slope)).toBeLessThan(1e-6); });
  });

  test('slopes are central differences', () => {
    const scores = fixture.cases.guessing.scores;
    const at = (i: number, by: number): number => captchaLoss(loss, outputsOf(scores.map((z, k) => (k === i ? z + by : z))), targets);
    const slopes = captchaScoreSlopes(loss, outputsOf(scores), targets, classes);
    for (const i of [2, 3, 11, 39]) expect(slopes[i]).toBeCloseTo((at(i, 1e-5) - at(i, -1e-5)) / 2e-5, 8);
  });
});

test('categorical cross-entropy of four rows cannot fall below 4 ln 4', () => {
  expect(captchaLoss('categorical-ce', targets, targets)).toBeCloseTo(4 * Math.log(4), 5);
  expect(captchaLoss('categorical-ce', flat, targets)).toBeCloseTo(4 * Math.log(40), 12);
});

test('a network that says 0.1 everywhere costs the course\'s first loss values', () => {
  expect(captchaLoss('binary-ce', flat, targets)).toBeCloseTo(0.3251, 4);
  expect(captchaLoss('mse', flat, targets)).toBeCloseTo(0.09, 12);
  expect(captchaLoss('poisson', flat, targets)).toBeCloseTo((1 - Math.log(0.1)) / 10, 6);
});

test('a probability of 0 for the right character costs a bounded amount, and cross-entropy lets go of it', () => {
  const wrong = targets.map((t) => 1 - t);
  for (const loss of captchaLosses) expect(captchaLoss(loss, wrong, targets)).toBeLessThan(100);
  for (const loss of ['binary-ce', 'categorical-ce'] as const) expect([...captchaScoreSlopes(loss, wrong, targets, classes)].every((slope) => slope === 0)).toBe(true);
});

test('terms belong to their outputs: categorical cross-entropy looks at the right characters alone', () => {
  const terms = captchaLossTerms('categorical-ce', flat, targets);
  expect([...terms.keys()].filter((i) => terms[i] !== 0)).toEqual(truth.map((k, row) => row * classes + k));
  expect(captchaLossTerms('binary-ce', flat, targets).every((term) => term > 0)).toBe(true);
});
