import type { ReactElement } from 'react';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { ReadText } from '../reading/ReadText';
import { messages } from './messages';
import type { Prediction } from './serviceClient';

interface PredictionViewProps {
  readonly prediction: Prediction;
  /** Milliseconds from asking to the last byte. */
  readonly ms: number;
  /** What stands in the picture, where that is known. */
  readonly truth: string | null;
  readonly language: Language;
}

/** What the service read, how sure it was of each character, and its answer as it came. */
export function PredictionView({ prediction: { text, confidence, debug, json }, ms, truth, language }: PredictionViewProps): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <>
      <p className={figure.title}>{t('reads', { text })}</p>
      <ReadText text={text} sureness={confidence} truth={truth} language={language} />
      <p className={`${figure.small} ${figure.breaks}`}>{t('round', { ms: ms.toFixed(0), debug })}</p>
      <details>
        <summary>{t('raw')}</summary>
        {/* A region that scrolls must be reachable by keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className={figure.code} tabIndex={0} role="region" aria-label={t('raw')} translate="no">{json}</pre>
      </details>
    </>
  );
}
