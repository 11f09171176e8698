import { useState } from 'react';
import { GraphView } from '../../charts/graph/GraphView';
import { useLanguage, useMessages } from '../i18n/messages';
import { Select } from '../ui/Select';
import type { BoardRun } from './boardRun';
import styles from './GraphTab.module.css';
import { boardMessages } from './messages';
import { NothingHere } from './NothingHere';

/** The graph of one of the ticked runs. */
export function GraphTab({ runs }: { readonly runs: readonly BoardRun[] }) {
  const t = useMessages(boardMessages);
  const language = useLanguage();
  const [chosen, setChosen] = useState('');
  const withGraph = runs.filter(({ log }) => log.graph !== null);
  const run = withGraph.find(({ id }) => id === chosen) ?? withGraph[0];
  if (!run?.log.graph) return <NothingHere>{t('noGraph')}</NothingHere>;
  return (
    <div className={styles.graph}>
      {withGraph.length > 1 && <Select className={styles.run} label={t('graphOf')} value={run.id} options={withGraph.map(({ id, name }) => ({ value: id, label: name }))} onChange={setChosen} />}
      <div className={styles.card}>
        <GraphView graph={run.log.graph} traces={run.log.traces.map(({ trace }) => trace)} language={language} title={run.name} height={560} />
      </div>
    </div>
  );
}
