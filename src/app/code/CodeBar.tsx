import { useEffect, useState } from 'react';
import { formatCount } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import styles from './CodeBar.module.css';
import { giveMoreTime, isRunning, startProgram, stopProgram, useExecutions } from './executions';
import { messages } from './messages';

interface CodeBarProps {
  /** Its key in the store of executions. */
  readonly cell: string;
  readonly text: string;
}

/** Run or stop, and how much of its time the program has used. */
export function CodeBar({ cell, text }: CodeBarProps) {
  const t = useMessages(messages);
  const running = useExecutions((s) => isRunning(s.byCell[cell]));
  return (
    <div className={styles.bar} role="group" aria-label={t('controls')}>
      {running
        ? <Button variant="primary" size="small" icon="stop" onClick={() => { stopProgram(cell); }}>{t('stop')}</Button>
        : <Button variant="primary" size="small" icon="play" onClick={() => { void startProgram(cell, text); }}>{t('run')}</Button>}
      {running && <TimeUsed cell={cell} />}
    </div>
  );
}

/** Short programs are over before anybody asks how long they may take. */
const quietSeconds = 2;

function TimeUsed({ cell }: { readonly cell: string }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const execution = useExecutions((s) => s.byCell[cell]);
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => { setNow(performance.now()); }, 500);
    return () => { clearInterval(timer); };
  }, []);
  if (!execution) return null;
  const seconds = Math.max(0, Math.floor((now - execution.startedAt) / 1000));
  if (seconds < quietSeconds) return null;
  return (
    <>
      <span>{t('timeUsed', { seconds: formatCount(seconds, language), limit: formatCount(execution.limitSeconds, language) })}</span>
      <Button variant="quiet" size="small" icon="plus" onClick={() => { giveMoreTime(cell); }}>{t('moreTime')}</Button>
    </>
  );
}
