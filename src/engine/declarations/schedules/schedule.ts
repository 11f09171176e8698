/** How the learning rate changes over a run: pure functions of the updates already done, as factors of the chosen rate. */

/** The factor of the learning rate after `done` updates (0 before the first one). */
export type Factor = (done: number) => number;

export interface Schedule {
  readonly factor: Factor;
  /** The momentum after `done` updates, for a rule whose momentum is `base`. */
  readonly momentum: (done: number, base: number) => number;
  /** False where every step has the chosen rate. */
  readonly varies: boolean;
}

/** Half a cosine wave from `from` (share 0) to `to` (share 1). */
export const cosineBetween = (from: number, to: number, share: number): number => to + ((from - to) * (1 + Math.cos(Math.PI * share))) / 2;
