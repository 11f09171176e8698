/** Training time and speed of a run, pauses excluded. */

/** Speed is told over about this much recent training, so that it follows a change but does not flicker. */
const windowSeconds = 3;

export interface Meter {
  /** Adds one unit of work. @param milliseconds its duration @param examples trained in it (0 for an evaluation batch) */
  add(milliseconds: number, examples: number): void;
  /** Seconds of work so far. */
  seconds(): number;
  examplesPerSecond(): number;
  /** Estimated seconds for `examples` more; null before the first. */
  secondsFor(examples: number): number | null;
}

/** @param startSeconds training time brought along from a checkpoint */
export function createMeter(startSeconds: number): Meter {
  let total = startSeconds;
  let trained = 0;
  let spent = 0;
  const recent: { seconds: number; examples: number }[] = [];
  let recentSeconds = 0;
  return {
    add(milliseconds, examples) {
      const seconds = milliseconds / 1000;
      total += seconds;
      spent += seconds;
      trained += examples;
      if (examples === 0) return;
      recent.push({ seconds, examples });
      recentSeconds += seconds;
      while (recent.length > 1 && recentSeconds - (recent[0]?.seconds ?? 0) > windowSeconds) recentSeconds -= recent.shift()?.seconds ?? 0;
    },
    seconds: () => total,
    examplesPerSecond: () => (recentSeconds > 0 ? recent.reduce((sum, r) => sum + r.examples, 0) / recentSeconds : 0),
    // The share of evaluations is in `spent`, so the estimate covers them too.
    secondsFor: (examples) => (trained > 0 ? (spent / trained) * examples : null),
  };
}
