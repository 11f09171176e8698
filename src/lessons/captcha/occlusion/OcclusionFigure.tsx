import { useState, type ReactElement } from 'react';
import { ColourImage } from '../../../charts/images/ColourImage';
import type { CaptchaOcclusionAsk } from '../../../engine/declarations/captchaStudies';
import { toFailure, type Failure } from '../../../engine/errors/failure';
import { Empty, LookFailure } from '../../figure/Notice';
import { whole } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { useStudy } from '../../figure/useStudy';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { captchaModel, readStyle } from '../models';
import { usePictureSource } from '../picture/usePictureSource';
import { useModelPicker } from '../useModelPicker';
import { messages } from './messages';
import { OcclusionMaps } from './OcclusionMaps';

const stride = 4;
const usualPatch = 12;
const [leastPatch, mostPatch] = [4, 32];

/** Where a network looks for each character: a patch covers the picture place by place. */
export function OcclusionFigure({ language, runs, look, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { choice, picker } = useModelPicker(runs, language);
  const { chosen, controls } = usePictureSource({ language, study, style: readStyle(choice), area: ref, visible });
  const [patch, setPatch] = useState(usualPatch);
  // What the answer on the screen was asked with.
  const [asked, setAsked] = useState<Pick<CaptchaOcclusionAsk, 'patch' | 'stride'>>({ patch, stride });
  const [unreadable, setUnreadable] = useState<Failure | null>(null);
  const { answer, failure, working, ask, end } = useStudy<'captcha-occlusion'>(study);

  const begin = async (): Promise<void> => {
    if (!chosen) return;
    const model = await captchaModel(choice, look);
    setAsked({ patch, stride });
    ask({ kind: 'captcha-occlusion', model, picture: chosen.picture, patch, stride });
  };
  const start = (): void => {
    setUnreadable(null);
    begin().catch((error: unknown) => { setUnreadable(toFailure(error)); });
  };
  return (
    <div className={figure.figure} ref={ref}>
      <div className={figure.controls}>{picker}</div>
      {controls}
      {chosen && <ColourImage rgba={chosen.picture.rgba} width={chosen.picture.width} height={chosen.picture.height} size={Math.min(320, 2 * chosen.picture.width)} label={chosen.label} />}
      <div className={figure.controls}>
        <Range label={t('patch')} value={patch} min={leastPatch} max={mostPatch} format={(n) => t('pixels', { n: Math.round(n) })} onChange={(n) => setPatch(Math.round(n))} />
        <button type="button" className={`${figure.button} ${figure.primary}`} disabled={!chosen} onClick={start}>{t('begin')}</button>
        <button type="button" className={figure.button} disabled={!working} onClick={end}>{t('end')}</button>
      </div>
      <LookFailure failure={unreadable ?? failure} language={language} />
      {answer
        ? (
          <>
            <p className={figure.small} role="status">{t('progress', { text: answer.text, done: whole(answer.done), total: whole(answer.rows * answer.columns) })}</p>
            <OcclusionMaps occlusion={answer} asked={asked} language={language} />
          </>
        )
        : <Empty>{t('empty')}</Empty>}
    </div>
  );
}
