import type { ReactElement } from 'react';
import { ColourImage } from '../../../charts/images/ColourImage';
import { alphabets } from '../../../engine/declarations/captchaStyle';
import type { CaptchaReading } from '../../../engine/declarations/captchaStudies';
import { Empty, LookFailure } from '../../figure/Notice';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { readStyle } from '../models';
import { greyAsRgba } from '../picture/picture';
import { usePictureSource } from '../picture/usePictureSource';
import { PositionBars } from '../reading/PositionBars';
import { useModelLook } from '../useModelLook';
import { useModelPicker } from '../useModelPicker';
import { useReading } from '../useReading';
import { FirstKernels } from './FirstKernels';
import { LayerMaps } from './LayerMaps';
import { messages } from './messages';

/** Every layer's answer to the picture chosen, of a run as it is now or of the network that comes with the studio. */
export function InsideFigure({ language, runs, look, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { choice, picker } = useModelPicker(runs, language);
  const style = readStyle(choice);
  const { chosen, controls } = usePictureSource({ language, study, style, area: ref, visible });
  const reading = useReading({ look, study }, choice, visible ? chosen : null, false);
  const seen = reading.answered?.value.seen;
  const inside = useModelLook({ look, study }, choice, visible && seen ? { kind: 'activations', index: null, picture: seen.grey } : null, `activations ${reading.answered?.key ?? ''}`);
  const filters = useModelLook({ look, study }, choice, visible ? { kind: 'filters' } : null, 'filters');
  return (
    <div className={figure.figure} ref={ref}>
      <div className={figure.controls}>{picker}</div>
      {controls}
      {seen && <Seen seen={seen} language={language} />}
      {inside.answered ? <LayerMaps layers={inside.answered.value.layers} language={language} /> : <Empty>{t(chosen ? 'waiting' : 'drawing')}</Empty>}
      {inside.answered && (
        <div className={figure.titled}>
          <p className={figure.title}>{t('answer')}</p>
          <PositionBars probabilities={inside.answered.value.probabilities} alphabet={alphabets[style.alphabet]} truth={chosen?.text ?? null} color={'run' in choice ? choice.run.color : 'var(--accent)'} language={language} />
        </div>
      )}
      {filters.answered && <FirstKernels answer={filters.answered.value} language={language} />}
      <LookFailure failure={reading.failure ?? inside.failure ?? filters.failure} language={language} />
    </div>
  );
}

function Seen({ seen, language }: Pick<CaptchaReading, 'seen'> & Pick<FigureProps, 'language'>): ReactElement {
  const label = wordsOf(messages, language)('seen', { width: seen.width, height: seen.height });
  return (
    <div className={figure.titled}>
      <p className={figure.title} aria-hidden="true">{label}</p>
      <ColourImage rgba={greyAsRgba(seen.grey)} width={seen.width} height={seen.height} size={2 * seen.width} label={label} />
    </div>
  );
}
