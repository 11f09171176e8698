import type { ReactElement } from 'react';
import { Swatch } from '../../../charts/frame/Swatch';
import { ColourImage } from '../../../charts/images/ColourImage';
import type { CaptchaNote, CaptchaReading } from '../../../engine/declarations/captchaStudies';
import { Empty, LookFailure } from '../../figure/Notice';
import { share } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import { isTraining, type CaptchaChoice } from '../models';
import { greyAsRgba, type ChosenPicture } from '../picture/picture';
import { surenessOf, surenessOfAll } from '../reading/likeliest';
import { PositionBars } from '../reading/PositionBars';
import { ReadText } from '../reading/ReadText';
import { useReading } from '../useReading';
import { messages } from './messages';

export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly choice: CaptchaChoice;
}

interface ColumnProps extends Pick<FigureProps, 'language' | 'look' | 'study'> {
  readonly reader: Reader;
  readonly chosen: ChosenPicture;
}

/** One network's reading of the picture. */
export function ReadingColumn({ reader, chosen, language, look, study }: ColumnProps): ReactElement {
  const t = wordsOf(messages, language);
  const { answered, failure } = useReading({ look, study }, reader.choice, chosen, isTraining(reader.choice));
  return (
    <section className={figure.titled} aria-label={reader.name}>
      <p className={figure.title}><Swatch color={reader.color} dashed={false} /> {reader.name}</p>
      {answered ? <Answer reading={answered.value} truth={chosen.text} reader={reader} language={language} /> : !failure && <Empty>{t('reading')}</Empty>}
      <LookFailure failure={failure} language={language} />
    </section>
  );
}

function Answer({ reading, truth, reader, language }: { readonly reading: CaptchaReading; readonly truth: string | null; readonly reader: Reader; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const { text, alphabet, probabilities, notes, seen } = reading;
  return (
    <>
      <ReadText text={text} sureness={surenessOf(probabilities, alphabet.length)} truth={truth} language={language} />
      <p className={figure.small} role="status">{t('reads', { name: reader.name, text, sure: share(surenessOfAll(probabilities, alphabet.length)) })}</p>
      <PositionBars probabilities={probabilities} alphabet={alphabet} truth={truth} color={reader.color} language={language} />
      {notes.map((note) => <p key={note.kind} className={figure.small}>{told(note, language)}</p>)}
      {notes.length > 0 && <ColourImage rgba={greyAsRgba(seen.grey)} width={seen.width} height={seen.height} size={seen.width} label={t('seen', { width: seen.width, height: seen.height })} />}
    </>
  );
}

function told(note: CaptchaNote, language: Language): string {
  const t = wordsOf(messages, language);
  return note.kind === 'resized' ? t('resized', { from: note.from.join(' × '), to: note.to.join(' × ') }) : t(note.kind);
}
