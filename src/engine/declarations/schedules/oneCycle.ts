import { cosineBetween, type Schedule } from './schedule';

/** The first rate and the last one, as PyTorch's `OneCycleLR` has them by default. */
const [first, last] = [1 / 25, 1 / 25 / 1e4];

/**
 * One cycle: from a twenty-fifth up to the chosen rate at the share `peakAt` of the run, then down to almost nothing, along
 * half cosine waves; momentum goes the other way, down to `lowMomentum` and back. L. Smith, N. Topin, "Super-convergence:
 * very fast training of neural networks using large learning rates", 2018, in the form of PyTorch's `OneCycleLR`.
 * @param steps updates of the whole run
 */
export function oneCycle(steps: number, peakAt: number, lowMomentum: number): Schedule {
  const peak = peakAt * steps - 1;
  const between = (done: number, from: number, top: number, to: number): number => {
    if (done < peak) return cosineBetween(from, top, done / peak);
    return cosineBetween(top, to, Math.min(1, (done - Math.max(0, peak)) / Math.max(1, steps - 1 - Math.max(0, peak))));
  };
  return {
    factor: (done) => between(done, first, 1, last),
    momentum: (done, base) => between(done, base, Math.min(base, lowMomentum), base),
    varies: true,
  };
}
