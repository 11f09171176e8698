import type { EventLog } from '../../engine/declarations/eventLog';
import type { BoardRun } from './boardRun';
import { withoutOrphanedPoints } from './orphans';
import type { Tagged } from './tagGroups';

interface Series<P> extends Tagged {
  readonly points: readonly P[];
}

/** One tag of one run: what cannot be drawn over one another has a card for each. */
export interface PerRun<P> extends Tagged {
  readonly run: BoardRun;
  readonly points: readonly P[];
}

/** A card for every tag of every run that has points. @param pick `(log) => log.images` */
export function perRun<P extends { readonly step: number }>(runs: readonly BoardRun[], pick: (log: EventLog) => readonly Series<P>[]): readonly PerRun<P>[] {
  return runs.flatMap((run) => pick(run.log).filter(({ points }) => points.length > 0).map(({ tag, points }) => ({ tag, run, points: withoutOrphanedPoints(points) })));
}

export const perRunKey = ({ tag, run }: PerRun<unknown>): string => `${run.id} ${tag}`;
