/** Runs for those who do not show progress: the same object until something else about the run changes. */
import type { RunId } from '../../engine/protocol';
import type { RunOutline, RunRecord } from '../runs/record';

const passing: Readonly<Record<Exclude<keyof RunRecord, keyof RunOutline>, true>> = { task: true, progress: true, latest: true, revision: true };
const known = new Map<RunId, RunRecord>();

/** To be used inside selectors: a component that selects outlines is not drawn anew at every step. */
export function outlineOf(record: RunRecord): RunOutline {
  const before = known.get(record.id);
  if (before && sameOutline(before, record)) return before;
  known.set(record.id, record);
  return record;
}

export function forgetOutline(run: RunId): void {
  known.delete(run);
}

function sameOutline(a: RunRecord, b: RunRecord): boolean {
  return (Object.keys(b) as (keyof RunRecord)[]).every((key) => key in passing || Object.is(a[key], b[key]));
}
