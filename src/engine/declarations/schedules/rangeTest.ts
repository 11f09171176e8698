import type { Factor } from './schedule';

/**
 * Rises by the same ratio with every update from `start` (a factor) to 1 at the last of `steps`: the range test for
 * learning rates. L. Smith, "Cyclical learning rates for training neural networks", WACV 2017, section 3.3.
 */
export const rangeTest = (steps: number, start: number): Factor => (done) => start ** (1 - Math.min(1, done / Math.max(1, steps - 1)));
