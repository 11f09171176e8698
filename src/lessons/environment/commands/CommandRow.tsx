import { useRef, type ReactElement } from 'react';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import type { Command } from './command';
import styles from './CommandFigure.module.css';
import { messages } from './messages';

export interface CommandRowProps {
  readonly command: Command;
  readonly line: string;
  readonly language: Language;
  readonly copied: boolean;
  /** Whether Tab reaches its button; arrow keys reach them all. */
  readonly reachable: boolean;
  /** Gets the element that shows the line. */
  readonly onCopy: (element: HTMLElement) => void;
}

/** One command: the line itself, what it does, what one should see. */
export function CommandRow({ command: { does, see }, line, language, copied, reachable, onCopy }: CommandRowProps): ReactElement {
  const t = wordsOf(messages, language);
  const shown = useRef<HTMLElement>(null);
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <code ref={shown}>{line}</code>
        <button
          type="button" className={figure.button} data-rove tabIndex={reachable ? 0 : -1} aria-label={t('copyLine', { line })}
          onClick={() => { if (shown.current) onCopy(shown.current); }}
        >{t(copied ? 'copied' : 'copy')}</button>
      </div>
      <p>{does[language]}</p>
      <p className={figure.small}>{t('see')}{see[language]}</p>
    </li>
  );
}
