/** Points for fitting polynomials: x in [-1, 1], a part kept apart for validation. */
import { stream } from '../../../engine/runtime/random';
import { normalize } from '../../../engine/stats/normalize';
import type { Points } from '../../../engine/stats/lineFit';

export interface Split {
  readonly training: Points;
  readonly validation: Points;
}

const trainingSize = 24;
const noise = 0.3;

/** What the noisy points scatter around. */
export const hiddenCurve = (x: number): number => Math.sin(Math.PI * x);

/** 24 points for training and as many for validation, one in each of 24 equal parts of [-1, 1], with normal noise around the hidden curve. */
export function noisySplit(seed: number): Split {
  const draw = (part: number): Points => {
    const random = stream(seed, 'noisy-points', part);
    const x = Array.from({ length: trainingSize }, (_, i) => (2 * (i + random.uniform())) / trainingSize - 1);
    return { x, y: x.map((value) => hiddenCurve(value) + noise * random.normal()) };
  };
  return { training: draw(0), validation: draw(1) };
}

/** The houses in random order, the first 24 for training; areas scaled to [-1, 1], prices as z-scores. */
export function houseSplit({ x, y }: Points, seed: number): Split {
  const [low, high] = [Math.min(...x), Math.max(...x)];
  const prices = normalize(y);
  const order = [...stream(seed, 'house-split').permutation(x.length)];
  const pick = (chosen: readonly number[]): Points => ({ x: chosen.map((i) => (2 * ((x[i] ?? 0) - low)) / (high - low) - 1), y: chosen.map((i) => prices[i] ?? 0) });
  return { training: pick(order.slice(0, trainingSize)), validation: pick(order.slice(trainingSize)) };
}
