import { useMemo, useState, type ReactElement } from 'react';
import { ColourImage } from '../../../charts/images/ColourImage';
import { downloadFile } from '../../../charts/frame/download';
import { Choice } from '../../figure/Choice';
import { Empty } from '../../figure/Notice';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import type { ChosenPicture } from '../picture/picture';
import { usePictureSource } from '../picture/usePictureSource';
import styles from './deploy.module.css';
import { wordServiceFailure } from './failureWords';
import { messages } from './messages';
import { PredictionView } from './PredictionView';
import { Programs } from './Programs';
import { ServiceAddress } from './ServiceAddress';
import { defaultAddress, predict, serviceOrigin, type Encoding, type Prediction, type ServedModel, type ServiceAnswer } from './serviceClient';
import { pngOf, styleFor } from './servicePicture';

/** An answer, with what was asked. */
interface Asked {
  readonly origin: string;
  readonly picture: ChosenPicture;
  /** Null while it is on its way. */
  readonly answer: ServiceAnswer<Prediction> | null;
}

/** Asks the learner's own service, as the page's guest and as other programs do it. */
export function ClientFigure({ language, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [address, setAddress] = useState(defaultAddress);
  const [encoding, setEncoding] = useState<Encoding>('form');
  const [model, setModel] = useState<ServedModel | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const style = useMemo(() => styleFor(model), [model]);
  const origin = serviceOrigin(address);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { chosen, controls } = usePictureSource({ language, study, style, area: ref, visible });
  // The answer to a picture that is no longer shown says nothing.
  const shown = asked?.picture.key === chosen?.key ? asked : null;
  const ask = async (): Promise<void> => {
    if (!chosen || origin === null) return;
    const question = { origin, picture: chosen };
    setAsked({ ...question, answer: null });
    const answer = await predict({ origin, language }, chosen.file ?? (await pngOf(chosen.picture)), encoding);
    setAsked((before) => (before?.picture === chosen ? { ...question, answer } : before));
  };
  const save = async (): Promise<void> => {
    if (chosen) downloadFile('captcha.png', 'image/png', await pngOf(chosen.picture));
  };
  return (
    <div className={figure.figure} ref={ref}>
      <ServiceAddress {...{ address, language }} onAddress={setAddress} onModel={setModel} />
      <div className={figure.pair}>
        <div className={figure.titled}>
          {controls}
          {chosen
            ? <ColourImage rgba={chosen.picture.rgba} width={chosen.picture.width} height={chosen.picture.height} size={Math.min(320, 2 * chosen.picture.width)} label={chosen.label} />
            : <Empty>{t('drawing')}</Empty>}
          <div className={figure.controls}>
            <button type="button" className={figure.button} disabled={!chosen} onClick={() => void save()}>{t('save')}</button>
          </div>
        </div>
        <div className={figure.titled}>
          <div className={figure.controls}>
            <Choice label={t('encoding')} value={encoding} onChange={setEncoding} options={[{ value: 'form', label: t('form') }, { value: 'json', label: t('json') }]} />
            <button type="button" className={`${figure.button} ${figure.primary}`} disabled={!chosen || origin === null || shown?.answer === null} onClick={() => void ask()}>{t('predict')}</button>
          </div>
          <div className={styles.answer} role="status"><Answer asked={shown} language={language} /></div>
        </div>
      </div>
      <Programs {...{ language, encoding }} origin={origin ?? defaultAddress} />
    </div>
  );
}

function Answer({ asked, language }: { readonly asked: Asked | null; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  if (!asked?.answer) return <p className={figure.empty}>{t(asked ? 'predicting' : 'beforeAnswer')}</p>;
  const { origin, picture, answer } = asked;
  if (!answer.ok) return <p className={figure.failed}>{wordServiceFailure(answer.failure, origin, language)}</p>;
  return <PredictionView prediction={answer.value} ms={answer.ms} truth={picture.text} language={language} />;
}
