import { useState, type ReactElement } from 'react';
import figure from '../../figure/figure.module.css';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';
import { FaceDistance } from './FaceDistance';
import { messages } from './messages';
import { PicturePick, type Picked } from './PicturePick';

/** Two pictures, their faces as the network sees them, and how far apart it puts them. */
export function TwoFacesFigure({ language, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [first, setFirst] = useState<Picked>('obama-portrait.jpg');
  const [second, setSecond] = useState<Picked>('obama-congress.jpg');
  const [compared, setCompared] = useState<{ readonly first: Picked; readonly second: Picked; readonly turn: number } | null>(null);
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <PicturePick label={t('first')} picked={first} language={language} onPick={setFirst} />
        <PicturePick label={t('second')} picked={second} language={language} onPick={setSecond} />
        <button type="button" className={`${figure.button} ${figure.primary}`} onClick={() => setCompared((before) => ({ first, second, turn: (before?.turn ?? 0) + 1 }))}>{t('compare')}</button>
      </div>
      {compared && <FaceDistance key={compared.turn} first={compared.first} second={compared.second} language={language} study={study} />}
      <p className={figure.small}>{t('credit')}</p>
    </div>
  );
}
