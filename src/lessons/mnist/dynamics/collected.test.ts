import { expect, test } from 'vitest';
import { curvesOf, namesOf, pointsOf, withMoment, type Moment } from './collected';

const counts = { min: 0, max: 1, num: 2, sum: 1, sumSquares: 1, limits: Float64Array.of(1, 2), counts: Float64Array.of(1, 1) };
const momentAt = (step: number, ratio = 0.001): Moment => ({
  step,
  dynamics: {
    examples: 8,
    weights: [{ name: 'a/kernel', values: counts, gradients: step === 2 ? null : counts, gradientNorm: 1, updateRatio: ratio }, { name: 'a/bias', values: counts, gradients: counts, gradientNorm: 2, updateRatio: Number.NaN }],
    layers: [{ layer: 'a', activations: counts, dead: 0.5 }],
  },
});
const after = (steps: readonly number[]): readonly Moment[] => steps.reduce<readonly Moment[]>((moments, step) => withMoment(moments, momentAt(step)), []);

test('keeps the order of steps when a run begins anew or is looked at twice', () => {
  expect(after([1, 5, 9]).map(({ step }) => step)).toEqual([1, 5, 9]);
  expect(after([1, 5, 9, 9]).map(({ step }) => step)).toEqual([1, 5, 9]);
  expect(after([1, 5, 9, 3]).map(({ step }) => step)).toEqual([1, 3]);
});

test('thins long collections, but keeps the newest', () => {
  const long = after(Array.from({ length: 1000 }, (_, i) => i));
  expect(long.length).toBeLessThanOrEqual(240);
  expect(long.at(-1)?.step).toBe(999);
});

test('gives histograms and curves by name', () => {
  const moments = after([1, 2, 3]);
  expect(moments[0] && namesOf(moments[0].dynamics, 'weights')).toEqual(['a/kernel', 'a/bias']);
  expect(moments[0] && namesOf(moments[0].dynamics, 'activations')).toEqual(['a']);
  expect(pointsOf(moments, 'weights', 'a/kernel').map(({ step }) => step)).toEqual([1, 2, 3]);
  // Gradients that are not finite leave a gap.
  expect(pointsOf(moments, 'gradients', 'a/kernel').map(({ step }) => step)).toEqual([1, 3]);
  const [kernel, bias] = curvesOf(moments, (weight) => weight.updateRatio, ['red']);
  expect(kernel && [...kernel.values]).toEqual([0.001, 0.001, 0.001]);
  expect(bias?.dashed).toBe(true);
});
