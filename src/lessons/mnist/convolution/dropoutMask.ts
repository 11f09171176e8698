/** Inverted dropout: what is kept is scaled up, so that the expected value stays (Srivastava et al., 2014). */
import { stream } from '../../../engine/runtime/random';

/** Factors of one training step: 0 with probability `rate`, else 1 / (1 - rate). */
export function dropoutMask(count: number, rate: number, seed: number, step: number): Float64Array {
  const random = stream(seed, 'dropout-figure', step);
  return Float64Array.from({ length: count }, () => (random.uniform() < rate ? 0 : 1 / (1 - rate)));
}

/** The mean of the masked values over steps 0 ... masks - 1. */
export function meanOverMasks(values: ArrayLike<number>, rate: number, seed: number, masks: number): Float64Array {
  const factors = new Float64Array(values.length);
  for (let step = 0; step < masks; step++) dropoutMask(values.length, rate, seed, step).forEach((factor, i) => { factors[i] = (factors[i] ?? 0) + factor / masks; });
  return Float64Array.from(values, (value, i) => value * (factors[i] ?? 0));
}
