import { useId, useState, type ReactElement } from 'react';
import { useRoving } from '../../../charts/frame/useRoving';
import { Choice } from '../../figure/Choice';
import { copyText } from '../../figure/copyText';
import { Empty } from '../../figure/Notice';
import { systemNames, systemOf, systems } from '../../figure/system';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { findCommands, lineFor, topics, type Command, type Topic } from './command';
import styles from './CommandFigure.module.css';
import { CommandRow } from './CommandRow';
import { commands } from './commands';
import { messages, terminals, topicNames } from './messages';

type Outcome = 'copied' | 'selected';

/** The commands of a system, a topic at a time or found by words of either language, each with a button that copies it. */
export function CommandFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  const [system, setSystem] = useState(() => systemOf(navigator.userAgent));
  const [topic, setTopic] = useState<Topic>('python');
  const [query, setQuery] = useState('');
  const [last, setLast] = useState<{ readonly command: string; readonly line: string; readonly outcome: Outcome } | null>(null);
  const { current, ...roving } = useRoving();
  const found = findCommands(commands, system, query).filter((command) => query.trim() !== '' || command.topic === topic);
  const reachable = Math.min(current, found.length - 1);
  const copy = async (command: Command, line: string, element: HTMLElement): Promise<void> => {
    const copied = await copyText(line, element);
    setLast({ command: command.id, line, outcome: copied ? 'copied' : 'selected' });
  };
  const search = (words: string): void => {
    setQuery(words);
    setLast(null);
  };
  const rowsOf = (of: Topic): ReactElement[] => found.flatMap((command, i) => {
    const line = lineFor(command, system);
    if (command.topic !== of || line === null) return [];
    const copied = last?.command === command.id && last.outcome === 'copied';
    return <CommandRow key={command.id} command={command} line={line} language={language} copied={copied} reachable={i === reachable} onCopy={(element) => void copy(command, line, element)} />;
  });
  const said = last && (last.outcome === 'copied' ? t('copiedLine', { line: last.line }) : t('selected'));
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('system')} value={system} onChange={setSystem} options={systems.map((value) => ({ value, label: systemNames[value] }))} />
        <div className={`${figure.field} ${styles.search}`}>
          <label htmlFor={id}>{t('search')}</label>
          <input id={id} type="search" value={query} placeholder={t('prompt')} onChange={(event) => search(event.target.value)} />
        </div>
      </div>
      <Choice
        label={t('topic')} value={topic} options={topics.map((value) => ({ value, label: topicNames[value][language] }))}
        onChange={(value) => {
          setTopic(value);
          search('');
        }}
      />
      <p className={figure.note}><strong>{t('terminal')}</strong> · {terminals[system][language]}</p>
      <p className={figure.small} role="status">{last ? said : t('found', { count: found.length })}</p>
      {found.length === 0 && <Empty>{t('none', { query })}</Empty>}
      <div className={styles.topics} role="group" aria-label={t('commands')} {...roving}>
        {topics.map((of) => {
          const rows = rowsOf(of);
          return rows.length > 0 && (
            <section key={of} aria-label={topicNames[of][language]}>
              <h3>{topicNames[of][language]}</h3>
              <ul className={styles.rows}>{rows}</ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}
