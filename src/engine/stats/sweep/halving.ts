/**
 * Successive halving (K. Jamieson, A. Talwalkar, "Non-stochastic Best Arm Identification and Hyperparameter
 * Optimization", AISTATS 2016, figure 3), with a share of 1/eta going on in place of one half.
 */

import type { Rung } from '../../declarations/sweep';

/** Trials that begin each rung: n, then floor(n / eta), while there are any to choose among. */
function sizes(trials: number, eta: number): readonly number[] {
  const all = [trials];
  // ceil(log_eta n) rungs, counted in integers: logarithms of powers are not exact.
  for (let reach = eta; reach < trials; reach *= eta) all.push(Math.max(1, Math.floor((all.at(-1) ?? 1) / eta)));
  return all;
}

/**
 * The rungs: in rung k each of its |S_k| trials gets floor(B / (|S_k| ceil(log_eta n))) more steps, so that every rung
 * costs the same and all together no more than B.
 * @param trials n, at least 1 @param eta at least 2 @param budget B, steps of all trials together
 */
export function halvingRungs(trials: number, eta: number, budget: number): readonly Rung[] {
  const all = sizes(trials, eta);
  let steps = 0;
  return all.map((size) => {
    steps += Math.floor(budget / (size * all.length));
    return { trials: size, steps };
  });
}

/** The smallest budget with which the trials of the last rung get to `steps`. */
export function budgetToFinish(trials: number, eta: number, steps: number): number {
  const all = sizes(trials, eta);
  const share = all.reduce((sum, size) => sum + 1 / (size * all.length), 0);
  let budget = Math.ceil(steps / share);
  while ((halvingRungs(trials, eta, budget).at(-1)?.steps ?? steps) < steps) budget++;
  return budget;
}

/**
 * Steps that all trials take together; where trainings differ in length, as many as survivors of average length would take.
 * @param lengths steps of each trial's whole training
 */
export function stepsOf(rungs: readonly Rung[], lengths: readonly number[]): number {
  const average = (steps: number): number => lengths.reduce((sum, length) => sum + Math.min(length, steps), 0) / lengths.length;
  return Math.round(rungs.reduce((sum, { trials, steps }, i) => sum + trials * (average(steps) - average(rungs[i - 1]?.steps ?? 0)), 0));
}
