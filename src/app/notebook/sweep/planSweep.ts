/** From what the learner has chosen to the trials and rungs of a sweep. Pure. */
import type { ExperimentDeclaration, Params } from '../../../engine/declarations/schema';
import { mostTrials, type Rung, type SweepSettings } from '../../../engine/declarations/sweep';
import { budgetToFinish, halvingRungs, stepsOf } from '../../../engine/stats/sweep/halving';
import { drawTrials, gridSize, gridTrials } from '../../../engine/stats/sweep/trials';

export type SweepProblem = 'nothing-varies' | 'no-values' | 'too-many' | 'too-small';

export interface PlannedSweep {
  readonly trials: readonly Params[];
  readonly rungs: readonly Rung[];
  /** Steps of all trials together. */
  readonly steps: number;
  /** Steps that training all trials to their end would take. */
  readonly wholeSteps: number;
}

/**
 * @param params of all trials alike
 * @returns the trials and their rungs, or why there are none
 */
export function planSweep(declaration: ExperimentDeclaration, params: Params, settings: SweepSettings, seed: number): PlannedSweep | SweepProblem {
  const { dimensions, search, draws } = settings;
  if (dimensions.length === 0) return 'nothing-varies';
  if (dimensions.some((d) => (d.kind === 'list' ? d.values.length === 0 : !(d.low <= d.high)))) return 'no-values';
  if ((search === 'grid' ? gridSize(dimensions) : draws) > mostTrials) return 'too-many';
  const trials = search === 'grid' ? gridTrials(dimensions) : drawTrials(dimensions, draws, seed);
  const lengths = trials.map((trial) => declaration.cost({ ...params, ...trial }).steps);
  const longest = Math.max(...lengths);
  const rungs = rungsOf(trials.length, settings, longest);
  if (rungs.some(({ steps }) => steps < 1)) return 'too-small';
  return { trials, rungs, steps: stepsOf(rungs, lengths), wholeSteps: lengths.reduce((sum, steps) => sum + steps, 0) };
}

function rungsOf(trials: number, { eta, budget }: SweepSettings, longest: number): readonly Rung[] {
  if (eta !== null) {
    return halvingRungs(trials, eta, budget ?? budgetToFinish(trials, eta, longest)).map((rung) => ({ ...rung, steps: Math.min(longest, rung.steps) }));
  }
  return [{ trials, steps: budget === null ? longest : Math.min(longest, Math.floor(budget / trials)) }];
}

/** Which way the metric gets better. */
export function betterOf(declaration: ExperimentDeclaration, metric: string): 'lower' | 'higher' {
  return declaration.metrics.find((m) => m.name === metric)?.role === 'accuracy' ? 'higher' : 'lower';
}
