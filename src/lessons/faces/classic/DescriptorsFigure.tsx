import { useState, type ReactElement } from 'react';
import figure from '../../figure/figure.module.css';
import { Empty, LookFailure } from '../../figure/Notice';
import { useNewestStudy } from '../../figure/useNewestStudy';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';
import { FaceTile } from './FaceTile';
import { GradientGlyphs } from './GradientGlyphs';
import { messages } from './messages';
import { SampleRange } from './SampleRange';

/** A face as two descriptors see it. */
export function DescriptorsFigure({ language, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const [sample, setSample] = useState(12);
  const { answered, failure } = useNewestStudy<'face-descriptors'>(study, visible ? { kind: 'face-descriptors', sample } : null);
  return (
    <div className={figure.figure} ref={ref}>
      <div className={figure.controls}><SampleRange sample={sample} language={language} onSample={setSample} /></div>
      <LookFailure failure={failure} language={language} />
      {answered ? (
        <div className={figure.controls}>
          <FaceTile grey={answered.answer.picture} label={t('original')} size={184} />
          <FaceTile grey={answered.answer.patterns} label={t('patterns')} size={184} />
          <GradientGlyphs gradients={answered.answer.gradients} label={t('gradients')} />
        </div>
      ) : <Empty>{t('working')}</Empty>}
    </div>
  );
}
