import type { ReactElement } from 'react';
import { ColourImage } from '../../../charts/images/ColourImage';
import type { CaptchaStage } from '../../../engine/declarations/captchaStudies';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { messages } from './messages';
import styles from './generator.module.css';

interface StagesProps {
  readonly text: string;
  readonly stages: readonly CaptchaStage[];
  readonly language: Language;
}

const words = {
  glyph: ['glyph', 'glyphHow'], rotated: ['rotated', 'rotatedHow'], warped: ['warped', 'warpedHow'], placed: ['placed', 'placedHow'],
  dots: ['dotsStage', 'dotsStageHow'], curve: ['curve', 'curveHow'], smooth: ['smooth', 'smoothHow'],
} as const;

/** One picture after each stage of drawing it. */
export function Stages({ text, stages, language }: StagesProps): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <section className={figure.titled} aria-label={t('stages', { text })}>
      <p className={figure.title}>{t('stages', { text })}</p>
      <ol className={styles.stages}>
        {stages.map(({ name, rgba, width, height }) => (
          <li key={name} className={figure.titled}>
            <span className={figure.title}>{t(words[name][0])}</span>
            <div className={styles.paper}><ColourImage rgba={rgba} width={width} height={height} size={width * 1.5} label={t(words[name][0])} /></div>
            <p className={figure.small}>{t(words[name][1])}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
