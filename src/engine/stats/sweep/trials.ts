/** The trials of a sweep: which values each of them takes. */
import type { Params } from '../../declarations/schema';
import type { Dimension } from '../../declarations/sweep';
import { stream } from '../../runtime/random';
import { drawValue, gridValues } from './dimension';

/** Number of trials of a full grid. */
export const gridSize = (dimensions: readonly Dimension[]): number => dimensions.reduce((product, dimension) => product * gridValues(dimension).length, 1);

/** Every combination of the dimensions' values, the last dimension changing fastest. */
export function gridTrials(dimensions: readonly Dimension[]): readonly Params[] {
  return dimensions.reduce<readonly Params[]>((trials, dimension) => trials.flatMap((trial) => gridValues(dimension).map((value) => ({ ...trial, [dimension.param]: value }))), [{}]);
}

// So many draws in a row that were there already: there are probably no others.
const patience = 50;

/**
 * Up to `count` different trials, each drawn independently (random search, Bergstra and Bengio 2012). Trial `i` depends
 * on the seed and on the trials before it alone: asking for more keeps the first ones.
 */
export function drawTrials(dimensions: readonly Dimension[], count: number, seed: number): readonly Params[] {
  const trials = new Map<string, Params>();
  for (let draw = 0, repeated = 0; trials.size < count && repeated < patience; draw++) {
    const random = stream(seed, 'sweep', draw);
    const trial = Object.fromEntries(dimensions.map((dimension) => [dimension.param, drawValue(dimension, random)]));
    const key = JSON.stringify(trial);
    repeated = trials.has(key) ? repeated + 1 : 0;
    trials.set(key, trial);
  }
  return [...trials.values()];
}
