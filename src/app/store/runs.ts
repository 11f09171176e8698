/** The runs slice: metadata of every run by id. Points live in `runs/series.ts`; only `runs/controller.ts` writes here. */
import { create } from 'zustand';
import type { RunId } from '../../engine/protocol';
import type { RunRecord } from '../runs/record';
import { forgetOutline } from './outline';

export interface RunsState {
  readonly records: Readonly<Record<RunId, RunRecord>>;
  /** False until the stored runs have been read. */
  readonly loaded: boolean;
}

export const useRuns = create<RunsState>()(() => ({ records: {}, loaded: false }));

/** Visible runs, newest first, pinned ones before the others. */
export function listRuns(state: RunsState): readonly RunRecord[] {
  return Object.values(state.records)
    .filter((r) => !r.removed)
    .sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.order - a.order);
}

/** Visible runs that one cell started, newest first. */
export function runsOfCell(state: RunsState, lesson: string, cell: string): readonly RunRecord[] {
  return Object.values(state.records)
    .filter((r) => r.lesson === lesson && r.cell === cell && !r.removed)
    .sort((a, b) => b.order - a.order);
}

export function addRun(record: RunRecord): void {
  useRuns.setState(({ records }) => ({ records: { ...records, [record.id]: record } }));
}

/** Applies changes of several runs in one update, so that subscribers are told once. */
export function patchRuns(changes: ReadonlyMap<RunId, Partial<RunRecord>>): void {
  useRuns.setState(({ records }) => {
    const next: Record<RunId, RunRecord> = { ...records };
    for (const [id, change] of changes) {
      const known = records[id];
      if (known) next[id] = { ...known, ...change, revision: known.revision + 1 };
    }
    return { records: next };
  });
}

export function patchRun(id: RunId, change: Partial<RunRecord>): void {
  patchRuns(new Map([[id, change]]));
}

export function dropRun(id: RunId): void {
  forgetOutline(id);
  useRuns.setState(({ records }) => {
    const { [id]: _, ...rest } = records;
    return { records: rest };
  });
}

export const runById = (id: RunId): RunRecord | undefined => useRuns.getState().records[id];
