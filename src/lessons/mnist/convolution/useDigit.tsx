import { useId, useMemo, useState, type ReactElement } from 'react';
import type { Volume } from '../../../engine/stats/convolution';
import { expected } from '../../figure/expected';
import { useAnswer, type Asked } from '../../figure/useAnswer';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';

const lastPicture = 59_999;

/** A real digit as a volume of values from 0 to 1, and the field in which the learner chooses which. */
export function useDigit({ dataset, language }: Pick<FigureProps, 'dataset' | 'language'>, first: number): { readonly asked: Asked<unknown>; readonly digit: Volume | null; readonly picker: ReactElement } {
  const t = wordsOf(messages, language);
  const id = useId();
  const [index, setIndex] = useState(first);
  const asked = useAnswer(String(index), async () => expected('images', await dataset('mnist', { kind: 'images', split: 'train', indices: [index] })).images);
  const images = asked.state === 'ready' ? asked.answer : null;
  const digit = useMemo(() => images && { height: images.height, width: images.width, channels: 1, values: Float64Array.from(images.pixels, (byte) => byte / 255) }, [images]);
  const picker = (
    <div className={figure.field}>
      <label htmlFor={id}>{t('picture')}</label>
      <input
        id={id} type="number" inputMode="numeric" min={0} max={lastPicture} value={index}
        onChange={(event) => { if (Number.isInteger(event.target.valueAsNumber)) setIndex(Math.min(lastPicture, Math.max(0, event.target.valueAsNumber))); }}
      />
    </div>
  );
  return { asked, digit, picker };
}
