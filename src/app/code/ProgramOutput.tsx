import { useLanguage, useMessages } from '../i18n/messages';
import type { Execution } from './executions';
import { messages } from './messages';
import styles from './ProgramOutput.module.css';
import { wordSyntax } from './syntaxWords';

interface ProgramOutputProps {
  readonly execution: Execution;
  readonly onLine: (line: number) => void;
}

/** Printed lines, and at their end why the program ended, where it did not end by itself. */
export function ProgramOutput({ execution, onLine }: ProgramOutputProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { phase, lines, cut, failure, trouble, limitSeconds } = execution;
  return (
    <div className={styles.output}>
      {lines.length > 0 && (
        // A region that scrolls must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre className={styles.lines} tabIndex={0} role="log" aria-label={t('output')} translate="no">
          {lines.map(({ kind, text }, i) => <span key={i} data-kind={kind}>{`${text}\n`}</span>)}
        </pre>
      )}
      {cut && <p className={styles.note}>{t('cut')}</p>}
      {phase === 'done' && lines.length === 0 && <p className={styles.note}>{t('silent')}</p>}
      {trouble && <p className={styles.note} role="status">{trouble === 'timeUp' ? t(trouble, { limit: limitSeconds }) : t(trouble)}</p>}
      {failure && (
        <div className={styles.failure} role="alert">
          <p>
            <strong>{failure.name}</strong>
            {failure.line !== null && <button type="button" className={styles.line} onClick={() => { onLine(failure.line ?? 1); }}>{t('line', { line: failure.line })}</button>}
          </p>
          <pre translate="no">{failure.name === 'SyntaxError' ? wordSyntax(failure.message, language) : failure.message}</pre>
        </div>
      )}
    </div>
  );
}
