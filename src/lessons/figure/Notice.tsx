import type { ReactElement, ReactNode } from 'react';
import type { Failure } from '../../engine/errors/failure';
import { wordFailure } from '../../engine/errors/words';
import type { Language } from '../lesson';
import styles from './figure.module.css';

/** Stands where a picture will be: says what is missing and what to do. */
export function Empty({ children }: { readonly children: ReactNode }): ReactElement {
  return <p className={styles.empty}>{children}</p>;
}

const words = {
  loading: { zh: '正在载入数据…', en: 'Loading the data…' },
  retry: { zh: '重试', en: 'Try again' },
} as const;

/** In place of a figure whose data are on their way or did not come. */
export function Notice({ asked, language }: {
  readonly asked: { readonly state: 'loading' } | { readonly state: 'failed'; readonly failure: Failure; readonly retry: () => void };
  readonly language: Language;
}): ReactElement {
  if (asked.state === 'loading') return <p className={styles.empty} role="status">{words.loading[language]}</p>;
  return (
    <div className={styles.failed} role="alert">
      <p>{wordFailure(asked.failure, language)}</p>
      <button type="button" className={styles.button} onClick={asked.retry}>{words.retry[language]}</button>
    </div>
  );
}

/** A look into a run that could not be made; the last picture stays above it. */
export function LookFailure({ failure, language }: { readonly failure: Failure | null; readonly language: Language }): ReactElement | null {
  return failure && <p className={styles.failed} role="status">{wordFailure(failure, language)}</p>;
}
