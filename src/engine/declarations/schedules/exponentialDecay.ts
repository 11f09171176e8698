import type { Factor } from './schedule';

/** Falls by `factor` over every `every` updates, a little with each: Keras' `ExponentialDecay`. */
export const exponentialDecay = (every: number, factor: number): Factor => (done) => factor ** (done / every);
