import type { ReactElement } from 'react';
import { ProbabilityBars } from '../../../charts/bars/ProbabilityBars';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { candidatesAt } from './likeliest';
import { messages } from './messages';
import styles from './reading.module.css';

interface PositionBarsProps {
  /** [length, classes], row by row. */
  readonly probabilities: Float32Array;
  readonly alphabet: string;
  /** What is written in the picture, where that is known. */
  readonly truth: string | null;
  readonly color: string;
  readonly language: Language;
}

/** What a network thinks of every position, side by side. */
export function PositionBars({ probabilities, alphabet, truth, color, language }: PositionBarsProps): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <div className={styles.positions}>
      {Array.from({ length: probabilities.length / alphabet.length }, (_, position) => {
        const candidates = candidatesAt(probabilities, alphabet, position);
        const right = candidates.findIndex(({ character }) => character === truth?.charAt(position));
        return (
          <ProbabilityBars
            key={position} title={t('position', { n: position + 1 })} language={language} color={color} quiet
            labels={candidates.map(({ character }) => character)} probabilities={candidates.map(({ probability }) => probability)} truth={right < 0 ? null : right}
          />
        );
      })}
    </div>
  );
}
