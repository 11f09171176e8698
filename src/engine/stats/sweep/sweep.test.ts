import { describe, expect, test } from 'vitest';
import type { Dimension } from '../../declarations/sweep';
import { gridValues } from './dimension';
import { budgetToFinish, halvingRungs, stepsOf } from './halving';
import { outlook, type SweepPlan, type TrialState } from './moves';
import { rankTrials } from './ranking';
import { drawTrials, gridSize, gridTrials } from './trials';

const rate: Dimension = { kind: 'range', param: 'learningRate', low: 1e-4, high: 1, scale: 'log', integer: false, count: 5 };
const size: Dimension = { kind: 'range', param: 'batchSize', low: 1, high: 3, scale: 'linear', integer: true, count: 5 };
const rule: Dimension = { kind: 'list', param: 'optimizer', values: ['sgd', 'adam', 'sgd'] };

describe('a grid', () => {
  test('spaces a range evenly, by ratio where it is logarithmic, and has no value twice', () => {
    expect(gridValues(rate)).toEqual([1e-4, 1e-3, 1e-2, 0.1, 1]);
    expect(gridValues(size)).toEqual([1, 2, 3]);
    expect(gridValues({ ...rate, count: 1 })).toEqual([0.01]);
    expect(gridValues(rule)).toEqual(['sgd', 'adam']);
  });
  test('is the product of its dimensions', () => {
    const trials = gridTrials([rule, size]);
    expect(trials).toEqual([
      { optimizer: 'sgd', batchSize: 1 }, { optimizer: 'sgd', batchSize: 2 }, { optimizer: 'sgd', batchSize: 3 },
      { optimizer: 'adam', batchSize: 1 }, { optimizer: 'adam', batchSize: 2 }, { optimizer: 'adam', batchSize: 3 },
    ]);
    expect(gridSize([rate, rule, size])).toBe(30);
    expect(gridTrials([])).toEqual([{}]);
  });
});

describe('random search', () => {
  const trials = drawTrials([rate, size, rule], 400, 7);
  const rates = trials.map((t) => Number(t['learningRate']));

  test('draws within the ranges, the logarithm of a logarithmic one uniformly', () => {
    for (const r of rates) expect(r >= 1e-4 && r <= 1).toBe(true);
    // Four decades, a quarter of the draws each: 100 of 400, standard deviation 8.7.
    for (let decade = -4; decade < 0; decade++) {
      const inside = rates.filter((r) => Math.floor(Math.log10(r)) === decade).length;
      expect(Math.abs(inside - 100)).toBeLessThan(4 * 8.7);
    }
    expect(new Set(trials.map((t) => t['batchSize']))).toEqual(new Set([1, 2, 3]));
  });
  test('is fixed by its seed, and asking for more keeps the first ones', () => {
    expect(drawTrials([rate, size, rule], 20, 7)).toEqual(trials.slice(0, 20));
    expect(drawTrials([rate], 5, 8)).not.toEqual(drawTrials([rate], 5, 7));
  });
  test('gives no trial twice, and fewer where there are no more', () => {
    expect(drawTrials([rule], 10, 1).map((t) => t['optimizer']).sort()).toEqual(['adam', 'sgd']);
  });
});

describe('successive halving', () => {
  test.each([[8, 2, 240], [27, 3, 1000], [10, 3, 999], [5, 2, 100], [2, 3, 50], [1, 2, 40]])('%i trials, eta %i, budget %i: the formula of the paper', (n, eta, budget) => {
    const rungs = halvingRungs(n, eta, budget);
    const count = Math.max(1, Math.ceil(Math.log(n) / Math.log(eta) - 1e-9));
    expect(rungs).toHaveLength(count);
    let alive = n;
    let steps = 0;
    for (const rung of rungs) {
      steps += Math.floor(budget / (alive * count));
      expect(rung).toEqual({ trials: alive, steps });
      alive = Math.max(1, Math.floor(alive / eta));
    }
    expect(stepsOf(rungs, [Infinity])).toBeLessThanOrEqual(budget);
  });
  test('finds the budget that lets the last ones finish', () => {
    const budget = budgetToFinish(9, 3, 100);
    expect(halvingRungs(9, 3, budget).at(-1)?.steps).toBeGreaterThanOrEqual(100);
    expect(halvingRungs(9, 3, budget - 1).at(-1)?.steps).toBeLessThan(100);
    expect(budget).toBeLessThan(9 * 100);
  });
  test('counts no steps beyond the end of a training', () => {
    expect(stepsOf([{ trials: 4, steps: 10 }, { trials: 2, steps: 30 }], [20, 20, 20, 20])).toBe(4 * 10 + 2 * 10);
    expect(stepsOf([{ trials: 2, steps: 100 }], [40, 100])).toBe(140);
  });
});

test('ties keep their order; a missing value is worse than any, a failure worst', () => {
  const result = (trial: number, value: number | null, failed = false) => ({ trial, value, failed });
  const results = [result(0, 0.5, true), result(1, null), result(2, 0.3), result(3, 0.9), result(4, 0.3), result(5, NaN), result(6, Infinity)];
  expect(rankTrials(results, 'lower').map((r) => r.trial)).toEqual([2, 4, 3, 6, 1, 5, 0]);
  expect(rankTrials(results, 'higher').map((r) => r.trial)).toEqual([6, 3, 2, 4, 1, 5, 0]);
});

describe('the next moves', () => {
  const plan: SweepPlan = { rungs: [{ trials: 4, steps: 10 }, { trials: 2, steps: 30 }], better: 'lower' };
  /** Loss: trial number at step 10, its reverse later. */
  const state = (trial: number, phase: TrialState['phase'], step: number): TrialState => ({ trial, phase, step, valueAt: (at) => (step === 0 ? null : Math.min(at, step) <= 10 ? trial : 10 - trial) });
  const all = (phase: TrialState['phase'], step: number) => [0, 1, 2, 3].map((i) => state(i, phase, step));

  test('begin with as many trials as may work at once', () => {
    expect(outlook(plan, all('unstarted', 0), 2).moves).toEqual([{ do: 'start', trial: 0, until: 10 }, { do: 'start', trial: 1, until: 10 }]);
  });
  test('wait for the whole rung', () => {
    const states = [state(0, 'resting', 10), state(1, 'working', 4), state(2, 'resting', 3), state(3, 'unstarted', 0)];
    expect(outlook(plan, states, 2)).toMatchObject({ rung: 0, moves: [{ do: 'resume', trial: 2, until: 10 }] });
    expect(outlook(plan, states, 1).moves).toEqual([]);
  });
  test('stop the worse share, and let the others go on', () => {
    const { rung, moves, ranking } = outlook(plan, all('resting', 10), 4);
    expect(rung).toBe(1);
    expect(moves).toEqual([{ do: 'stop', trial: 2 }, { do: 'stop', trial: 3 }, { do: 'resume', trial: 0, until: 30 }, { do: 'resume', trial: 1, until: 30 }]);
    expect(ranking).toEqual([0, 1, 2, 3]);
  });
  test('compare at the rung, also one that has gone beyond it', () => {
    const states = [state(0, 'resting', 10), state(1, 'resting', 12), state(2, 'over', 30), state(3, 'resting', 10)];
    expect(outlook(plan, states, 4).moves).toEqual([{ do: 'stop', trial: 2 }, { do: 'stop', trial: 3 }, { do: 'resume', trial: 0, until: 30 }, { do: 'resume', trial: 1, until: 30 }].slice(1));
  });
  test('never let a failed trial go on', () => {
    const states = [state(0, 'failed', 5), state(1, 'failed', 5), state(2, 'failed', 5), state(3, 'resting', 10)];
    expect(outlook(plan, states, 4)).toMatchObject({ rung: 1, moves: [{ do: 'resume', trial: 3, until: 30 }], ranking: [3, 0, 1, 2] });
  });
  test('end when the last rung is done: who came further is better', () => {
    const states = [state(0, 'resting', 30), state(1, 'over', 30), state(2, 'over', 10), state(3, 'over', 10)];
    expect(outlook(plan, states, 4)).toEqual({ rung: 2, moves: [{ do: 'stop', trial: 0 }], ranking: [1, 0, 2, 3] });
  });
});
