/** Races at a saddle whose ranking the lesson discusses, and what a rank is. */
import type { OptimizerId } from './optimizers';
import type { Params } from './schema';
import type { RacePath, SurfaceRaceAsk } from './surfaceRace';

export const saddleRacers = ['adadelta', 'adagrad', 'rmsprop', 'nesterov', 'momentum', 'sgd'] as const satisfies readonly OptimizerId[];
export type SaddleSetting = 'tuned' | 'one-rate' | 'off-ridge' | 'flatter';

/** The rates under which the ranking of A. Radford's pictures comes out (see the lesson); all else is as by default. */
export const tunedRates: Readonly<Record<(typeof saddleRacers)[number], number>> = { adadelta: 10, adagrad: 0.1, rmsprop: 0.015, nesterov: 0.01, momentum: 0.01, sgd: 0.01 };

const steps = 200;
const racersWith = (rateOf: (id: (typeof saddleRacers)[number]) => number): readonly Params[] => saddleRacers.map((optimizer) => ({ optimizer, learningRate: rateOf(optimizer) }));
const tuned: SurfaceRaceAsk = { surface: { id: 'saddle' }, start: [1, 1e-4], steps, seed: 1, racers: racersWith((id) => tunedRates[id]) };

export const saddleSettings: Readonly<Record<SaddleSetting, SurfaceRaceAsk>> = {
  tuned,
  'one-rate': { ...tuned, racers: racersWith(() => 0.01) },
  'off-ridge': { ...tuned, start: [1, 0.3] },
  flatter: { ...tuned, surface: { formula: '(x^2 - y^2) / 100' } },
};

/** How far down along y a racer must come to have left the saddle. */
const away = 1;

/** After how many steps a racer had left the saddle; null where it did not. */
export function stepsToLeave({ y }: RacePath): number | null {
  const step = y.findIndex((value) => Math.abs(value) >= away);
  return step < 0 ? null : step;
}

/** Places, 1 for whoever left first; equal steps share a place, and who stayed has none. */
export function placesOf(leavings: readonly (number | null)[]): readonly (number | null)[] {
  return leavings.map((mine) => (mine === null ? null : 1 + leavings.filter((other) => other !== null && other < mine).length));
}
