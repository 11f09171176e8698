/** Which run gets the next batch: groups take turns, and within a group (a race) the run that is furthest behind goes first. */

export interface Schedulable {
  /** Runs of one group advance in lock-step; null stands for a group of its own. */
  readonly group: string | null;
  readonly step: number;
  /** When it was last served: a counter that grows with every unit of work. */
  readonly served: number;
}

/** The run to advance now, or null when there is none. Ties go to the one that waited longest. */
export function nextRun<R extends Schedulable>(runnable: readonly R[]): R | null {
  const heads = runnable.filter((run) => run.group === null || !runnable.some((other) => other.group === run.group && behind(other, run)));
  return heads.reduce<R | null>((best, run) => {
    if (best === null) return run;
    return groupServed(runnable, run) < groupServed(runnable, best) ? run : best;
  }, null);
}

function behind(a: Schedulable, b: Schedulable): boolean {
  return a.step < b.step || (a.step === b.step && a.served < b.served);
}

/** When the run's whole group was last served. */
function groupServed(runnable: readonly Schedulable[], run: Schedulable): number {
  if (run.group === null) return run.served;
  return Math.max(...runnable.filter((other) => other.group === run.group).map((other) => other.served));
}
