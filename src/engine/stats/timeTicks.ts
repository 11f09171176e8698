/** Round places on axes of time, in seconds. */

/** Steps that divide minutes, hours and days evenly; from a second on. */
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 1_209_600, 2_592_000, 7_776_000, 31_536_000] as const;

/** The smallest of the round steps with at most `count` of them in `range`; years for more than that. */
export function timeStep(range: number, count: number): number {
  return steps.find((step) => range / step <= count) ?? steps[steps.length - 1] ?? 1;
}

/** Multiples of `step` inside [low, high], counted from `origin`: midnight of the reader's time zone is no multiple of a day. */
export function timeTicks(low: number, high: number, step: number, origin = 0): number[] {
  const first = Math.ceil((low - origin) / step - 1e-9);
  const last = Math.floor((high - origin) / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => origin + (first + i) * step);
}
