import { cosineBetween, type Factor } from './schedule';

/**
 * From 1 along half a cosine wave to `final`, which the update after `steps` would have, and stays there.
 * I. Loshchilov, F. Hutter, "SGDR: stochastic gradient descent with warm restarts", ICLR 2017, without the restarts.
 */
export const cosineDecay = (steps: number, final: number): Factor => (done) => cosineBetween(1, final, Math.min(1, done / Math.max(1, steps)));
