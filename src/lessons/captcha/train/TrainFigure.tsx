import type { ReactElement } from 'react';
import figure from '../../figure/figure.module.css';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';
import { durationText } from '../duration';
import { messages } from './messages';

/** Both networks with all of their settings, one click away, and how long that takes. */
export function TrainFigure({ language, runs, start }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <button type="button" className={figure.button} onClick={() => { start('captcha/course', {}); }}>{t('fullCourse')}</button>
        <button type="button" className={figure.button} onClick={() => { start('captcha/best', {}); }}>{t('fullBest')}</button>
      </div>
      <p className={figure.small}>{t('durations', { course: durationText('captcha/course', [{}], runs, language), best: durationText('captcha/best', [{}], runs, language) })}</p>
    </div>
  );
}
