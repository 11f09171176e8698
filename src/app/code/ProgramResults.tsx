import { useState, type ReactNode } from 'react';
import { GraphView } from '../../charts/graph/GraphView';
import { useLanguage, useMessages } from '../i18n/messages';
import { Tabs, type Tab } from '../ui/Tabs';
import type { Execution } from './executions';
import { messages } from './messages';
import { ProgramFiles } from './ProgramFiles';
import { ProgramOutput } from './ProgramOutput';
import { ProgramTraces } from './ProgramTraces';
import styles from './ProgramResults.module.css';

interface ProgramResultsProps {
  readonly execution: Execution;
  /** Leads to a line of the program, counted from 1. */
  readonly onLine: (line: number) => void;
}

/** What a program printed, and beside it its graph, its steps and its files, where there are any. */
export function ProgramResults({ execution, onLine }: ProgramResultsProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [tab, setTab] = useState('output');
  const output = <ProgramOutput execution={execution} onLine={onLine} />;
  const { graph = null, traces = [], files = [] } = execution.outcome ?? {};
  const more: Tab<string>[] = [];
  const add = (id: string, label: string, panel: ReactNode): void => { more.push({ id, label, panel: <div className={styles.panel}>{panel}</div> }); };
  if (graph) add('graph', t('graph'), <GraphView graph={graph} traces={traces} language={language} />);
  if (traces.length > 0) add('trace', t('trace'), <ProgramTraces key={execution.order} traces={traces} />);
  if (files.length > 0) add('files', t('files', { count: files.length }), <ProgramFiles files={files} />);
  if (more.length === 0) return output;
  return (
    <div className={styles.results}>
      <Tabs label={t('results')} value={tab} onChange={setTab} tabs={[{ id: 'output', label: t('output'), panel: output }, ...more]} />
    </div>
  );
}
