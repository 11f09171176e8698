import { expect, test } from 'vitest';
import fixture from './activationFunctions.fixture.json' with { type: 'json' };
import { activationFunctions, flatStretches, softmax, softmaxSlopes } from './activationFunctions';

test.each(activationFunctions)('$id is Keras\' function with its derivative', ({ id, value, slope }) => {
  for (const [x, expectedValue, expectedSlope] of fixture.points[id] as [number, number, number][]) {
    expect(value(x)).toBeCloseTo(expectedValue, 7);
    expect(slope(x)).toBeCloseTo(expectedSlope, 7);
  }
});

test('softmax adds up to 1, sharpens as it cools, and its slopes are central differences', () => {
  const scores = [2, -1, 0.5];
  for (const temperature of [0.3, 1, 4]) {
    const slopes = softmaxSlopes(softmax(scores, temperature), temperature);
    expect(softmax(scores, temperature).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    for (let j = 0; j < 3; j++) {
      const moved = (by: number) => softmax(scores.map((score, k) => (k === j ? score + by : score)), temperature);
      for (let i = 0; i < 3; i++) expect(slopes[i]?.[j]).toBeCloseTo(((moved(1e-6)[i] ?? 0) - (moved(-1e-6)[i] ?? 0)) / 2e-6, 6);
    }
  }
  expect(softmax(scores, 0.1)[0]).toBeGreaterThan(softmax(scores, 1)[0] ?? 1);
  expect(softmax([1000, 0, -1000])).toEqual([1, 0, 0]);
});

test('the sigmoid is flat where its slope p (1 - p) is below the limit', () => {
  const [sigmoid] = activationFunctions;
  const border = Math.log((1 + Math.sqrt(0.8)) / (1 - Math.sqrt(0.8)));
  const stretches = flatStretches(sigmoid?.slope ?? Math.abs, [-6, 6], 0.05);
  expect(stretches).toHaveLength(2);
  expect(stretches[0]?.[0]).toBe(-6);
  expect(Math.abs((stretches[0]?.[1] ?? 0) + border)).toBeLessThan(0.031);
  expect(stretches[1]?.[1]).toBe(6);
});
