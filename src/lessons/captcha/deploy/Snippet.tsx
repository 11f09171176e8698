import { useRef, useState, type ReactElement } from 'react';
import { copyText } from '../../figure/copyText';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import styles from './deploy.module.css';
import { messages } from './messages';

/** Text to be copied into a terminal or a file. */
export function Snippet({ text, label, language }: { readonly text: string; readonly label: string; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const shown = useRef<HTMLElement>(null);
  const [last, setLast] = useState<{ readonly text: string; readonly copied: boolean } | null>(null);
  const outcome = last?.text === text ? last : null;
  const copy = async (): Promise<void> => {
    if (shown.current) setLast({ text, copied: await copyText(text, shown.current) });
  };
  return (
    <div className={styles.snippet}>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={figure.code} tabIndex={0} role="region" aria-label={label} translate="no"><code ref={shown}>{text}</code></pre>
      <button type="button" className={figure.button} onClick={() => void copy()}>{t('copy')}</button>
      <p className={figure.small} role="status">{outcome && t(outcome.copied ? 'copied' : 'selected')}</p>
    </div>
  );
}
