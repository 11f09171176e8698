import { useMemo, useState, type ReactElement } from 'react';
import { alphabets, courseStyle } from '../../../engine/declarations/captchaStyle';
import { Choice } from '../../figure/Choice';
import { Empty } from '../../figure/Notice';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import type { ChosenPicture } from '../picture/picture';
import { usePictureSource } from '../picture/usePictureSource';
import { LabelSteps } from './LabelSteps';
import { messages } from './messages';
import { PixelNumbers, readings, type Reading } from './PixelNumbers';
import { PixelPictures } from './PixelPictures';
import styles from './pipeline.module.css';
import { PixelSteps } from './PixelSteps';
import { darkestPlace, planesOf, type Place } from './pixels';
import { windowAround } from './window';

const { width, height, length, alphabet } = courseStyle;
/** Few enough columns for the narrowest page. */
const windowSize = { height: 5, width: 7 };

/** From a picture and its text to the numbers that a network is trained with. */
export function PipelineFigure({ language, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { chosen, controls } = usePictureSource({ language, study, style: courseStyle, area: ref, visible });
  return (
    <div className={figure.figure} ref={ref}>
      {controls}
      {chosen ? <Pixels chosen={chosen} language={language} /> : <Empty>{t('noPicture')}</Empty>}
      {chosen && <LabelSteps key={chosen.key} language={language} text={chosen.text ?? ''} length={length} alphabet={alphabets[alphabet]} />}
    </div>
  );
}

function Pixels({ chosen: { picture, label }, language }: { readonly chosen: ChosenPicture; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const [chosenPlace, setPlace] = useState<Place | null>(null);
  const [reading, setReading] = useState<Reading>('input');
  const planes = useMemo(() => planesOf(picture, width, height), [picture]);
  const place = useMemo(() => chosenPlace ?? darkestPlace(planes), [chosenPlace, planes]);
  const window = windowAround(place, windowSize, planes);
  return (
    <>
      <p className={figure.small}>
        {label}{picture.width === width && picture.height === height ? '' : ` · ${t('resized', { fromWidth: picture.width, fromHeight: picture.height, width, height })}`}
      </p>
      <PixelPictures language={language} planes={planes} place={place} window={window} onMove={setPlace} />
      <div className={figure.pair}>
        <PixelSteps language={language} planes={planes} place={place} />
        <div className={styles.reading}>
          <Choice label={t('read')} value={reading} onChange={setReading} options={readings.map((value) => ({ value, label: t(value) }))} />
          <PixelNumbers language={language} planes={planes} reading={reading} place={place} window={window} />
        </div>
      </div>
    </>
  );
}
