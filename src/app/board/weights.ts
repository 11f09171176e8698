/** The board's one history of weights, and who keeps it going. */
import { useEffect, useSyncExternalStore } from 'react';
import type { RunId } from '../../engine/protocol';
import { controller } from '../engine/studio';
import { runById } from '../store/runs';
import type { BoardRun } from './boardRun';
import { createWeightHistory } from './weightHistory';

export const weights = createWeightHistory((run, want) => controller.look(run, want), Date.now);

export const useWeightVersion = (): number => useSyncExternalStore(weights.subscribe, weights.version);

const everyMs = 3_000;

/** Looks into the given runs every few seconds while they train and the board is shown. */
export function useWeightWatch(runs: readonly BoardRun[]): void {
  const key = runs.flatMap(({ run, live }) => (live && run !== null ? [run] : [])).join(' ');
  useEffect(() => {
    const live = key.split(' ').filter((id) => id !== '') as RunId[];
    if (live.length === 0) return undefined;
    const lookAround = (): void => {
      for (const run of live) {
        // What keeps a run from being looked into, its restart say, is told where it trains.
        if (runById(run)?.phase === 'running' && document.visibilityState === 'visible') weights.take(run).catch(() => undefined);
      }
    };
    lookAround();
    const timer = setInterval(lookAround, everyMs);
    return () => { clearInterval(timer); };
  }, [key]);
}
