import { lazy, Suspense, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useMessages } from '../i18n/messages';
import { outlineOf } from '../store/outline';
import { listRuns, useRuns } from '../store/runs';
import { Button } from '../ui/Button';
import { controller } from '../engine/studio';
import { drawerMessages } from './messages';
import { RenameDialog } from './RenameDialog';
import type { RunOutline } from './record';
import styles from './RunDrawer.module.css';
import { RunRow } from './RunRow';

const CompareDialog = lazy(async () => ({ default: (await import('./CompareDialog')).CompareDialog }));

/** Every run: what it is, how far it is, what came out; tick two or more to set them side by side. */
export function RunDrawer() {
  const t = useMessages(drawerMessages);
  const runs = useRuns(useShallow((state) => listRuns(state).map(outlineOf)));
  const [renamed, setRenamed] = useState<RunOutline | null>(null);
  const [comparing, setComparing] = useState(false);
  const ticked = useMemo(() => runs.filter((r) => r.compared), [runs]);
  return (
    <div className={styles.drawer}>
      {runs.length === 0 && <p className={styles.empty}>{t('empty')}</p>}
      <ul className={styles.list}>
        {runs.map((run) => <RunRow key={run.id} run={run} onRename={setRenamed} />)}
      </ul>
      {runs.length > 1 && (
        <div className={styles.foot}>
          {ticked.length < 2 ? <span>{t('compareHint')}</span> : <Button size="small" variant="primary" onClick={() => { setComparing(true); }}>{t('compare', { count: ticked.length })}</Button>}
          {ticked.length > 0 && <Button size="small" variant="quiet" onClick={() => { for (const r of ticked) controller.compare(r.id, false); }}>{t('untick')}</Button>}
        </div>
      )}
      {renamed && <RenameDialog run={renamed} onClose={() => { setRenamed(null); }} />}
      {comparing && ticked.length > 0 && (
        <Suspense fallback={null}><CompareDialog runs={ticked} onClose={() => { setComparing(false); }} /></Suspense>
      )}
    </div>
  );
}
