import { Suspense, use, useState } from 'react';
import { GraphView } from '../../charts/graph/GraphView';
import type { RunId } from '../../engine/protocol';
import { useLanguage, useMessages } from '../i18n/messages';
import { Loading } from '../shell/Loading';
import { Select } from '../ui/Select';
import type { BoardRun } from './boardRun';
import styles from './GraphTab.module.css';
import { boardMessages } from './messages';
import { NothingHere } from './NothingHere';
import { studioGraph } from './studioGraph';

/** The graph of one of the ticked runs. */
export function GraphTab({ runs }: { readonly runs: readonly BoardRun[] }) {
  const t = useMessages(boardMessages);
  const [chosen, setChosen] = useState('');
  const possible = runs.filter(({ log, run }) => log.graph !== null || run !== null);
  const shown = possible.find(({ id }) => id === chosen) ?? possible[0];
  if (!shown) return <NothingHere>{t('noGraph')}</NothingHere>;
  return (
    <div className={styles.graph}>
      {possible.length > 1 && <Select className={styles.run} label={t('graphOf')} value={shown.id} options={possible.map(({ id, name }) => ({ value: id, label: name }))} onChange={setChosen} />}
      {shown.run === null ? <RunGraph shown={shown} graph={shown.log.graph} /> : (
        <Suspense key={shown.id} fallback={<Loading />}><AskedGraph shown={shown} run={shown.run} /></Suspense>
      )}
    </div>
  );
}

/** Suspends until the engine has answered. */
function AskedGraph({ shown, run }: { readonly shown: BoardRun; readonly run: RunId }) {
  return <RunGraph shown={shown} graph={use(studioGraph(run))} />;
}

function RunGraph({ shown, graph }: { readonly shown: BoardRun; readonly graph: BoardRun['log']['graph'] }) {
  const t = useMessages(boardMessages);
  const language = useLanguage();
  if (!graph) return <NothingHere>{t('noGraph')}</NothingHere>;
  return (
    <div className={styles.card}>
      <GraphView graph={graph} traces={shown.log.traces.map(({ trace }) => trace)} language={language} title={shown.name} height={560} />
    </div>
  );
}
