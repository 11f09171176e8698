import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { XAxisChoice } from './series';

/** Where a reader points: charts of one group show it together, as long as they share the axis. */
export interface Pointing {
  readonly axis: XAxisChoice;
  readonly x: number;
  /** The chart pointed into, and the height there in its own pixels; null when moved by keys. */
  readonly chart: string;
  readonly y: number | null;
}

interface Group {
  pointing: Pointing | null;
  readonly listeners: Set<() => void>;
}

const groups = new Map<string, Group>();

/** The crosshair of a group of charts; a chart without `syncId` is a group of its own. */
export function useCrosshair(syncId: string): readonly [Pointing | null, (pointing: Pointing | null) => void] {
  const subscribe = useCallback(
    (listener: () => void) => {
      const group = groups.get(syncId) ?? { pointing: null, listeners: new Set() };
      groups.set(syncId, group);
      group.listeners.add(listener);
      return () => {
        group.listeners.delete(listener);
        if (group.listeners.size === 0) groups.delete(syncId);
      };
    },
    [syncId],
  );
  const pointing = useSyncExternalStore(subscribe, () => groups.get(syncId)?.pointing ?? null);
  const point = useCallback(
    (next: Pointing | null) => {
      const group = groups.get(syncId);
      if (!group) return;
      group.pointing = next;
      for (const listener of group.listeners) listener();
    },
    [syncId],
  );
  return useMemo(() => [pointing, point] as const, [pointing, point]);
}
