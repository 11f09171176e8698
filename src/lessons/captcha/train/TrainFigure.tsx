import type { ReactElement } from 'react';
import figure from '../../figure/figure.module.css';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';
import { durationText } from '../duration';
import { messages } from './messages';

const course = { experiment: 'captcha/course', params: {} } as const;
const best = { experiment: 'captcha/best', params: {} } as const;

/** Both networks with all of their settings, one click away, and how long that takes. */
export function TrainFigure({ language, runs, start }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <button type="button" className={figure.button} onClick={() => { start(course.experiment, course.params); }}>{t('fullCourse')}</button>
        <button type="button" className={figure.button} onClick={() => { start(best.experiment, best.params); }}>{t('fullBest')}</button>
      </div>
      <p className={figure.small}>{t('durations', { course: durationText([course], runs, language), best: durationText([best], runs, language) })}</p>
    </div>
  );
}
