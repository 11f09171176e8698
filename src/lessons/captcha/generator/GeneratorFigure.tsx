import { useId, useState, type ReactElement } from 'react';
import { download } from '../../../charts/frame/download';
import { styleOf, styleParams } from '../../../engine/declarations/captchaStyle';
import type { Params } from '../../../engine/declarations/schema';
import { Empty, LookFailure } from '../../figure/Notice';
import { whole } from '../../figure/numbers';
import { useNewestStudy } from '../../figure/useNewestStudy';
import { useStudy } from '../../figure/useStudy';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';
import { Sheet } from './Sheet';
import { sheetFile } from './sheetFile';
import { Stages } from './Stages';
import { StyleControls } from './StyleControls';

const count = 24;
const measured = 500;
const columns = 6;
const courseParams: Params = Object.fromEntries(styleParams.map((param) => [param.name, param.default]));

/** Draws captchas of any style, and shows how each comes about. */
export function GeneratorFigure({ language, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  const { ref, visible } = useVisible<HTMLDivElement>();
  const [seen, setSeen] = useState(false);
  if (visible && !seen) setSeen(true);
  const [params, setParams] = useState(courseParams);
  const [text, setText] = useState('');
  const [seed, setSeed] = useState(1);
  const [picked, setPicked] = useState(0);
  const question = { kind: 'captcha-pictures', style: styleOf(params), seed, text: text === '' ? null : text } as const;
  const sheet = useNewestStudy<'captcha-pictures'>(study, seen ? { ...question, from: 0, count, stages: false } : null);
  const one = useNewestStudy<'captcha-pictures'>(study, seen ? { ...question, from: picked, count: 1, stages: true } : null);
  const speed = useStudy<'captcha-pictures'>(study);
  const pictures = sheet.answered?.answer.pictures;
  return (
    <div className={figure.figure} ref={ref}>
      <StyleControls params={params} onChange={setParams} language={language} />
      <div className={figure.controls}>
        <div className={figure.field}>
          <label htmlFor={`${id}-text`}>{t('text')}</label>
          <input id={`${id}-text`} value={text} size={12} autoComplete="off" spellCheck={false} onChange={(event) => { setText(event.target.value); }} />
        </div>
        <div className={figure.field}>
          <label htmlFor={`${id}-seed`}>{t('seed')}</label>
          <input
            id={`${id}-seed`} type="number" inputMode="numeric" min={1} max={999_999} value={seed}
            onChange={(event) => { if (Number.isInteger(event.target.valueAsNumber)) setSeed(Math.min(999_999, Math.max(1, event.target.valueAsNumber))); }}
          />
        </div>
        <button type="button" className={`${figure.button} ${figure.primary}`} onClick={() => { setSeed((seed % 999_999) + 1); }}>{t('next')}</button>
        <button type="button" className={figure.button} onClick={() => { setParams(courseParams); setText(''); }}>{t('course')}</button>
        <button type="button" className={figure.button} disabled={!pictures} onClick={() => { if (pictures) void sheetFile(pictures, columns).then((file) => { download(file, `captcha ${seed}`, 'png'); }); }}>{t('save')}</button>
      </div>
      <LookFailure failure={sheet.failure} language={language} />
      {pictures ? <Sheet pictures={pictures} picked={picked} onPick={setPicked} language={language} /> : <Empty>{t('drawing')}</Empty>}
      {one.answered && <Stages text={one.answered.answer.pictures.texts[0] ?? ''} stages={one.answered.answer.stages} language={language} />}
      <div className={figure.controls}>
        <button type="button" className={figure.button} disabled={speed.working} onClick={() => { speed.ask({ ...question, from: 0, count: measured, stages: false }); }}>{t('measure')}</button>
        <p className={figure.small} role="status">{speedWords(speed.working, speed.answer?.ms ?? null, language)}</p>
      </div>
      <LookFailure failure={speed.failure} language={language} />
    </div>
  );
}

function speedWords(working: boolean, ms: number | null, language: FigureProps['language']): string {
  const t = wordsOf(messages, language);
  if (working) return t('measuring', { count: measured });
  return ms === null ? '' : t('speed', { count: measured, ms: whole(ms), rate: whole((measured * 1_000) / ms) });
}
