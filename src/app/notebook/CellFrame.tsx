import type { ReactNode } from 'react';
import { formatDuration } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { classes } from '../ui/classes';
import styles from './CellFrame.module.css';
import type { CellState } from './cellState';
import { cellMessages } from './messages';
import { cellAttribute } from './useCellKeys';

interface CellFrameProps {
  readonly id: string;
  /** HTML of the cell's text, made at build time from the lesson's Markdown. */
  readonly text: string;
  readonly wide?: boolean;
  /** Present on cells that run: counter, state and time taken. */
  readonly execution?: { readonly order: number | null; readonly state: CellState; readonly seconds: number | null };
  /** The run bar. */
  readonly bar?: ReactNode;
  readonly children?: ReactNode;
}

/** Every cell: its text, and below it a framed body with the gutter and the bar of a cell that runs. */
export function CellFrame({ id, text, wide = false, execution, bar, children }: CellFrameProps) {
  const t = useMessages(cellMessages);
  const language = useLanguage();
  return (
    <section {...{ [cellAttribute]: id }} id={`cell-${id}`} tabIndex={-1} className={styles.cell}>
      {text !== '' && <div className={styles.text} dangerouslySetInnerHTML={{ __html: text }} />}
      {children !== undefined && (
        <div className={classes(styles.body, wide && styles.wide)} data-state={execution?.state}>
          {execution && (
            <div className={styles.bar}>
              <span className={styles.counter} aria-label={execution.order === null ? t('notRun') : t('execution', { order: execution.order })}>
                [{execution.order ?? ' '}]
              </span>
              {bar}
              <span className={styles.state} data-state={execution.state}>
                <span className={styles.dot} aria-hidden="true" />
                {t(execution.state)}
                {execution.seconds !== null && ` · ${t('took', { time: formatDuration(execution.seconds, language) })}`}
              </span>
            </div>
          )}
          {children}
        </div>
      )}
    </section>
  );
}
