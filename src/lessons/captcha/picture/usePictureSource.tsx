import { useId, useMemo, useRef, useState, type ReactElement, type RefObject } from 'react';
import { decodePicture } from '../../../charts/images/decodePicture';
import { usePictureDrop } from '../../../charts/images/usePictureDrop';
import type { CaptchaStyle } from '../../../engine/declarations/captchaStyle';
import { toFailure, type Failure } from '../../../engine/errors/failure';
import { LookFailure } from '../../figure/Notice';
import { useNewestStudy } from '../../figure/useNewestStudy';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';
import { opaque, type ChosenPicture } from './picture';

const seed = 7;
// Ample for any captcha; keeps what is sent to the worker small.
const longestSide = 2048;

export interface PictureSource {
  /** The same object until another picture is chosen; null before the first has been drawn. */
  readonly chosen: ChosenPicture | null;
  readonly controls: ReactElement;
}

interface SourceOptions extends Pick<FigureProps, 'language' | 'study'> {
  readonly style: CaptchaStyle;
  /** Pictures may be dropped here. */
  readonly area: RefObject<HTMLElement | null>;
  readonly visible: boolean;
}

interface Wish {
  /** Null: whatever the generator chooses. */
  readonly text: string | null;
  readonly from: number;
}

/** A captcha drawn with the learner's text, or a picture that was opened, dropped or pasted. */
export function usePictureSource({ language, study, style, area, visible }: SourceOptions): PictureSource {
  const t = wordsOf(messages, language);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [wish, setWish] = useState<Wish>({ text: null, from: 0 });
  const [opened, setOpened] = useState<ChosenPicture | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [seen, setSeen] = useState(visible);
  if (visible && !seen) setSeen(true);
  const { answered, failure } = useNewestStudy<'captcha-pictures'>(study, seen ? { kind: 'captcha-pictures', style, seed, ...wish, count: 1, stages: false } : null);
  const drawn = useMemo((): ChosenPicture | null => {
    const text = answered?.answer.pictures.texts[0];
    if (!answered || text === undefined) return null;
    return { key: JSON.stringify(answered.question), picture: opaque(answered.answer.pictures), label: wordsOf(messages, language)('drawn', { text }), text, file: null };
  }, [answered, language]);

  const draw = (next: Wish): void => {
    setOpened(null);
    setRefused(null);
    setWish(next);
  };
  const open = (file: File): void => {
    setRefused(null);
    decodePicture(file, { longestSide, onPaper: false }).then(
      (picture) => { setOpened({ key: `${file.name} ${file.size} ${file.lastModified}`, picture, label: t('opened', { name: file.name, width: picture.width, height: picture.height }), text: null, file }); },
      (error: unknown) => { setRefused(toFailure(error)); },
    );
  };
  usePictureDrop(area, visible, open);

  const text = wish.text ?? drawn?.text ?? '';
  const controls = (
    <>
      <div className={figure.controls}>
        <div className={figure.field}>
          <label htmlFor={id}>{t('text')}</label>
          <input id={id} value={text} size={10} autoComplete="off" spellCheck={false} onChange={(event) => { draw({ ...wish, text: event.target.value }); }} />
        </div>
        <button type="button" className={figure.button} onClick={() => { draw({ text, from: wish.from + 1 }); }}>{t('again')}</button>
        <button type="button" className={figure.button} onClick={() => { draw({ text: null, from: wish.from + 1 }); }}>{t('other')}</button>
        <button type="button" className={figure.button} onClick={() => input.current?.click()}>{t('file')}</button>
        <input
          ref={input} type="file" accept="image/*" hidden aria-label={t('file')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file can be chosen again only if the field forgets it.
            event.target.value = '';
            if (file) open(file);
          }}
        />
      </div>
      <p className={figure.small}>{t('drop')}</p>
      <LookFailure failure={refused ?? (opened ? null : failure)} language={language} />
    </>
  );
  return { chosen: opened ?? drawn, controls };
}
