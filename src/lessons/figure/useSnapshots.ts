import { useEffect, useState } from 'react';
import type { FigureProps, RunSnapshots, RunView } from '../lesson';
import { isLive } from './runCurve';

const periodMs = 2_000;
/** The last ones of a run that has ended may still be on their way into storage. */
const triesAfterEnd = 10;

/** What is kept of a run's weights, asked again while there may be more; null until it is known. Nothing is asked while nobody looks. */
export function useSnapshots(snapshots: FigureProps['snapshots'], run: RunView | undefined, visible: boolean): RunSnapshots | null {
  const [kept, setKept] = useState<{ readonly run: string; readonly found: RunSnapshots } | null>(null);
  const id = run?.id;
  const live = run !== undefined && isLive(run);
  useEffect(() => {
    if (id === undefined || !visible) return;
    let timer = 0;
    let current = true;
    const ask = async (tries: number): Promise<void> => {
      const found = await snapshots(id);
      if (!current) return;
      // The same object while nothing is new, so that nothing is computed again.
      setKept((before) => (before?.run === id && before.found.steps.join() === found.steps.join() ? before : { run: id, found }));
      if (live || tries > 1) timer = window.setTimeout(() => void ask(tries - 1), periodMs);
    };
    void ask(triesAfterEnd);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [snapshots, id, live, visible]);
  return kept?.run === id ? (kept?.found ?? null) : null;
}
