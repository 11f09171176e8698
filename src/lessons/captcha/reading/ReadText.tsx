import type { ReactElement } from 'react';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { messages } from './messages';
import styles from './reading.module.css';

interface ReadTextProps {
  readonly text: string;
  /** Probability of each character. */
  readonly sureness: readonly number[];
  /** What is written in the picture, where that is known. */
  readonly truth: string | null;
  readonly language: Language;
}

/** What was read, character by character, and how surely; of misread ones also what was written. */
export function ReadText({ text, sureness, truth, language }: ReadTextProps): ReactElement {
  const t = wordsOf(messages, language);
  const characters = Array.from(text);
  return (
    <ol className={styles.text}>
      {characters.map((character, i) => {
        const right = truth === null || truth.length !== characters.length ? character : truth.charAt(i);
        return (
          <li key={i} data-wrong={right !== character || undefined}>
            <span className={styles.character}>{character}</span>
            <span className={styles.sureness}>{Math.round(100 * (sureness[i] ?? 0))} %</span>
            {right !== character && <span className={styles.truth}>{t('misread', { character, truth: right })}</span>}
          </li>
        );
      })}
    </ol>
  );
}
