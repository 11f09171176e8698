import { useCallback } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useMessages } from '../i18n/messages';
import { listRuns, useRuns } from '../store/runs';
import { Button } from '../ui/Button';
import type { BoardRun } from './boardRun';
import { bringBackAll, tick, useBoard } from './boardStore';
import { boardMessages } from './messages';
import { PatternField } from './PatternField';
import { RunListItem } from './RunListItem';
import styles from './RunList.module.css';

interface RunListProps {
  /** All that match the filter. */
  readonly runs: readonly BoardRun[];
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
}

/** Which runs are shown, in which colours. */
export function RunList({ runs, filter, onFilter }: RunListProps) {
  const t = useMessages(boardMessages);
  const unticked = useBoard((s) => s.unticked);
  const off = useBoard((s) => s.off);
  const gone = useRuns(useShallow((state) => listRuns(state).flatMap(({ id }) => (off.has(id) ? [id] : []))));
  const ids = runs.map(({ id }) => id);
  const ticked = ids.filter((id) => !unticked.has(id)).length;
  const mixed = ticked > 0 && ticked < ids.length;
  // A DOM property that HTML has no attribute for.
  const showMixed = useCallback((box: HTMLInputElement | null) => { if (box) box.indeterminate = mixed; }, [mixed]);
  return (
    <section className={styles.runs} aria-labelledby="board-runs">
      <div className={styles.head}>
        <h2 id="board-runs" className={styles.title}>{t('runs')}</h2>
        <label className={styles.all}>
          <input ref={showMixed} type="checkbox" checked={ids.length > 0 && ticked === ids.length} onChange={(event) => { tick(ids, event.target.checked); }} />
          {t('tickAll')}
        </label>
      </div>
      <PatternField label={t('filterRuns')} value={filter} onChange={onFilter} />
      {runs.length === 0 && <p className={styles.none}>{t('noMatch')}</p>}
      <ul className={styles.list}>
        {runs.map((run) => <RunListItem key={run.id} run={run} ticked={!unticked.has(run.id)} all={ids} />)}
      </ul>
      {gone.length > 0 && <Button size="small" variant="quiet" icon="undo" onClick={bringBackAll}>{t('bringBack', { count: gone.length })}</Button>}
    </section>
  );
}
