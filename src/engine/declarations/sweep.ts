/** A search for hyper-parameters as data: what varies, how it is searched, and what it may cost. */
import type { ParamValue } from './schema';

/** One parameter that varies, and the values that it may take. */
export type Dimension =
  | { readonly kind: 'list'; readonly param: string; readonly values: readonly ParamValue[] }
  | {
      readonly kind: 'range';
      readonly param: string;
      readonly low: number;
      readonly high: number;
      /** `log` spaces and draws by ratio; needs a positive `low`. */
      readonly scale: 'linear' | 'log';
      readonly integer: boolean;
      /** How many values a grid takes. */
      readonly count: number;
    };

export interface SweepSettings {
  readonly dimensions: readonly Dimension[];
  /** All combinations, or values drawn at random. */
  readonly search: 'grid' | 'random';
  /** Trials of a random search. */
  readonly draws: number;
  /** Successive halving lets a share of 1/eta go on; null trains all trials equally long. */
  readonly eta: number | null;
  /** Steps of all trials together; null is as many as the last ones need to get to their end. */
  readonly budget: number | null;
  /** The metric by which trials are compared. */
  readonly metric: string;
}

/** More trials than anybody would wait for in a page, or could tell apart in a picture. */
export const mostTrials = 64;

/** A stage of a sweep: so many trials are trained up to `steps`, counted from their beginning. */
export interface Rung {
  readonly trials: number;
  readonly steps: number;
}
