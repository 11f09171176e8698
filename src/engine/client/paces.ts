/** Gives the racers of a group that is spread over workers their places in the memory by which they keep in step. */
import type { PaceSlot, RunId } from '../protocol';

/** Racers beyond these run without keeping in step. */
const racersOfGroup = 256;

interface Group {
  readonly steps: SharedArrayBuffer;
  readonly runs: (RunId | null)[];
}

export interface Paces {
  /** The run's slot of its group; null when all are taken. */
  join(group: string, run: RunId): PaceSlot | null;
  /** Nobody waits for the run until its worker says again how far it is. */
  clear(run: RunId): void;
  /** Gives the slot back. */
  leave(run: RunId): void;
}

export function createPaces(): Paces {
  const groups = new Map<string, Group>();
  const groupOf = new Map<RunId, string>();

  function find(run: RunId): { readonly group: Group; readonly slot: number } | null {
    const group = groups.get(groupOf.get(run) ?? '');
    return group ? { group, slot: group.runs.indexOf(run) } : null;
  }

  function clear(run: RunId): void {
    const found = find(run);
    if (found) Atomics.store(new Int32Array(found.group.steps), found.slot, 0);
  }

  return {
    join(name, run) {
      const group = groups.get(name) ?? { steps: new SharedArrayBuffer(4 * racersOfGroup), runs: new Array<RunId | null>(racersOfGroup).fill(null) };
      const known = group.runs.indexOf(run);
      const slot = known >= 0 ? known : group.runs.indexOf(null);
      if (slot < 0) return null;
      groups.set(name, group);
      groupOf.set(run, name);
      group.runs[slot] = run;
      return { steps: group.steps, slot };
    },
    clear,
    leave(run) {
      clear(run);
      const found = find(run);
      if (!found) return;
      found.group.runs[found.slot] = null;
      const name = groupOf.get(run);
      groupOf.delete(run);
      if (name !== undefined && found.group.runs.every((other) => other === null)) groups.delete(name);
    },
  };
}
