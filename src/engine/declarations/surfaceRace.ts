/** A race of optimizers over a function of two variables. */
import type { Params } from './schema';

export const surfaceIds = ['saddle', 'ravine', 'beale', 'rosenbrock', 'himmelblau', 'rastrigin', 'plateau'] as const;
export type SurfaceId = (typeof surfaceIds)[number];

/** One of the studio's surfaces, or a formula in x and y. */
export type SurfaceSpec = { readonly id: SurfaceId } | { readonly formula: string };

export interface SurfaceRaceAsk {
  readonly surface: SurfaceSpec;
  readonly start: readonly [number, number];
  readonly steps: number;
  /** Optimizers with their parameters; those that are missing are as by default. */
  readonly racers: readonly Params[];
  /** Of the noise that `gradientNoise` adds: every racer meets the same. */
  readonly seed: number;
}

/** Where a racer was after each step, the start first; it ends early where it left the finite numbers. */
export interface RacePath {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly loss: Float64Array;
}

export interface SurfaceRace {
  /** In the order of the racers. */
  readonly paths: readonly RacePath[];
}
