import type { Factor } from './schedule';

/** Multiplies the rate by `factor` after every `every` updates: PyTorch's `StepLR`. */
export const stepDecay = (every: number, factor: number): Factor => (done) => factor ** Math.floor(done / every);
