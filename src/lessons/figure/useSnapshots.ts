import { useEffect, useState } from 'react';
import { snapshotPlan } from '../../engine/declarations/snapshotPlan';
import type { FigureProps, RunSnapshots, RunView } from '../lesson';

/** What is kept of a run's weights, asked again whenever there may be more; null until it is known, and while nobody looks. */
export function useSnapshots(snapshots: FigureProps['snapshots'], run: RunView | undefined, visible: boolean): RunSnapshots | null {
  const [kept, setKept] = useState<{ readonly run: string; readonly found: RunSnapshots } | null>(null);
  const { step = 0, totalSteps = 0 } = run?.progress ?? {};
  const planned = snapshotPlan(totalSteps).filter((at) => at <= step).length;
  const [id, phase] = [run?.id, run?.phase];
  useEffect(() => {
    if (id === undefined || !visible) return;
    let current = true;
    void snapshots(id).then((found) => { if (current) setKept({ run: id, found }); });
    return () => { current = false; };
  }, [snapshots, id, phase, planned, visible]);
  return kept?.run === id ? (kept?.found ?? null) : null;
}
