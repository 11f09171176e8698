import { useId, useState, type ReactElement } from 'react';
import type { Language, RunView } from '../lesson';
import { wordsOf } from './words';
import styles from './figure.module.css';

const messages = {
  run: { zh: '查看哪次运行', en: 'Run to look at' },
  newest: { zh: '最近一次：{name}', en: 'The newest: {name}' },
} as const;

export interface PickedRun {
  readonly run: RunView | undefined;
  /** Null while there is nothing to choose. */
  readonly picker: ReactElement | null;
}

/** The newest run, or the one that the learner picks instead. */
export function useRunPicker(runs: readonly RunView[], language: Language): PickedRun {
  const t = wordsOf(messages, language);
  const id = useId();
  const [picked, setPicked] = useState('');
  const run = runs.find((r) => r.id === picked) ?? runs[0];
  const picker = runs.length < 2 ? null : (
    <div className={styles.field}>
      <label htmlFor={id}>{t('run')}</label>
      <select id={id} value={picked} onChange={(event) => setPicked(event.target.value)}>
        {runs.map((r, i) => (
          <option key={r.id} value={i === 0 ? '' : r.id}>{i === 0 ? t('newest', { name: r.name }) : r.name}</option>
        ))}
      </select>
    </div>
  );
  return { run, picker };
}
