import { describe, expect, test } from 'vitest';
import { declarationOf } from '../../../engine/declarations/catalog';
import type { SweepSettings } from '../../../engine/declarations/sweep';
import { betterOf, planSweep, type PlannedSweep } from './planSweep';
import { valueAt } from './trialState';

const declaration = declarationOf('housing/linear1');
const params = { learningRate: 0.01, epochs: 100, descent: 'batch', batchSize: 8 };
const settings: SweepSettings = {
  dimensions: [{ kind: 'range', param: 'learningRate', low: 1e-3, high: 1, scale: 'log', integer: false, count: 9 }],
  search: 'grid', draws: 9, eta: null, budget: null, metric: 'loss',
};
const planned = (change: Partial<SweepSettings>): PlannedSweep => {
  const plan = planSweep(declaration, params, { ...settings, ...change }, 1);
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
};

describe('a planned sweep', () => {
  test('trains every trial to its end, or shares a budget', () => {
    expect(planned({})).toMatchObject({ rungs: [{ trials: 9, steps: 100 }], steps: 900, wholeSteps: 900 });
    expect(planned({ budget: 500 })).toMatchObject({ rungs: [{ trials: 9, steps: 55 }], steps: 495 });
    expect(planned({ budget: 10_000 }).steps).toBe(900);
  });
  test('costs half with halving, and still brings the best to its end', () => {
    const { rungs, steps } = planned({ eta: 3 });
    expect(rungs.map((r) => r.trials)).toEqual([9, 3]);
    expect(rungs.at(-1)?.steps).toBe(100);
    expect(steps).toBeLessThan(0.55 * 900);
  });
  test('is measured by the longest training where the trials differ', () => {
    const dimensions = [{ kind: 'list', param: 'descent', values: ['batch', 'stochastic'] }] as const;
    expect(planned({ dimensions })).toMatchObject({ rungs: [{ trials: 2, steps: 4700 }], steps: 4800, wholeSteps: 4800 });
  });
  test.each([
    ['nothing-varies', { dimensions: [] }],
    ['no-values', { dimensions: [{ kind: 'list', param: 'descent', values: [] }] }],
    ['too-many', { search: 'random', draws: 65 }],
    ['too-small', { budget: 8 }],
  ] as const)('says %s', (problem, change) => {
    expect(planSweep(declaration, params, { ...settings, ...change }, 1)).toBe(problem);
  });
  test('knows which way a metric gets better', () => {
    expect(betterOf(declaration, 'loss')).toBe('lower');
    expect(betterOf(declarationOf('mnist/cnn'), 'probe_acc')).toBe('higher');
  });
});

test('the value at a step is the last one up to it', () => {
  const curve = { steps: Float64Array.of(2, 4, 8), values: Float64Array.of(20, 40, 80), seconds: new Float64Array(3) };
  expect([1, 2, 3, 4, 7, 8, 99].map((step) => valueAt(curve, step))).toEqual([null, 20, 20, 40, 40, 80, 80]);
});
