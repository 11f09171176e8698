/** All that event files and the studio's runs say, in TensorBoard's order: runs at the side, one kind of data a tab. */
import { useMemo, useState } from 'react';
import { readEvents } from '../engine/studio';
import { useMessages } from '../i18n/messages';
import { Loading } from '../shell/Loading';
import { useRuns } from '../store/runs';
import { Tabs } from '../ui/Tabs';
import { boardTabs, useBoardSettings } from './boardSettings';
import { useBoard } from './boardStore';
import { BoardTabPanel } from './BoardTabPanel';
import styles from './BoardPage.module.css';
import { EmptyBoard } from './EmptyBoard';
import { boardMessages } from './messages';
import { Notices } from './Notices';
import { OpenFilesButton } from './OpenFilesButton';
import { openFiles } from './openFiles';
import { compilePattern } from './pattern';
import { RunList } from './RunList';
import { useBoardRuns } from './useBoardRuns';
import { useFileDrop } from './useFileDrop';
import { ViewSettings } from './ViewSettings';
import { useWeightWatch } from './weights';

const open = (files: readonly File[]): void => { void openFiles(files, readEvents); };

export function BoardPage() {
  const t = useMessages(boardMessages);
  const all = useBoardRuns();
  const loaded = useRuns((s) => s.loaded);
  const over = useFileDrop(open);
  const unticked = useBoard((s) => s.unticked);
  const takenOff = useBoard((s) => s.off.size > 0);
  const [filter, setFilter] = useState('');
  const tab = useBoardSettings((s) => s.tab);
  const matching = useMemo(() => {
    const { matches } = compilePattern(filter);
    return matches ? all.filter(({ name }) => matches(name)) : all;
  }, [all, filter]);
  const ticked = useMemo(() => matching.filter(({ id }) => !unticked.has(id)), [matching, unticked]);
  useWeightWatch(ticked);
  const empty = all.length === 0 && !takenOff;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
        </div>
        {!empty && <OpenFilesButton onFiles={open} />}
      </header>
      <Notices />
      {!loaded ? <Loading /> : empty ? <EmptyBoard onFiles={open} /> : (
        <div className={styles.board}>
          <div className={styles.side}>
            <RunList runs={matching} filter={filter} onFilter={setFilter} />
            <ViewSettings tab={tab} />
          </div>
          <Tabs label={t('tabs')} value={tab} onChange={(id) => { useBoardSettings.getState().change({ tab: id }); }}
            tabs={boardTabs.map((id) => ({ id, label: t(id), panel: <div className={styles.panel}><BoardTabPanel tab={id} runs={ticked} /></div> }))} />
        </div>
      )}
      {over && <div className={styles.drop}>{t('drop')}</div>}
    </div>
  );
}
