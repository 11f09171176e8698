/** Timing of something that is repeated. */

export interface Repeatable {
  readonly run: () => Promise<void>;
  readonly dispose: () => void;
}

export interface Repeats {
  /** Milliseconds. */
  readonly now: () => number;
  readonly fewest: number;
  readonly most: number;
  /** No further repetition begins after so many milliseconds. */
  readonly enoughMs: number;
}

/** Milliseconds of every repetition, shortest first; one before them, which compiles shaders and grows the heap, is left out. */
export async function timesOf({ run }: Repeatable, { now, fewest, most, enoughMs }: Repeats): Promise<readonly number[]> {
  await run();
  const times: number[] = [];
  const begun = now();
  while (times.length < fewest || (times.length < most && now() - begun < enoughMs)) {
    const start = now();
    await run();
    times.push(now() - start);
  }
  return times.sort((a, b) => a - b);
}

/** The middle one of `sorted` times, the longer of the two in the middle where they are even. */
export const medianOf = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
