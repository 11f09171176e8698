import { useMemo, type ReactElement } from 'react';
import { ColourImage } from '../../../charts/images/ColourImage';
import type { CaptchaPictures } from '../../../engine/declarations/captchaStudies';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { opaque } from '../picture/picture';
import { messages } from './messages';
import styles from './generator.module.css';

interface SheetProps {
  readonly pictures: CaptchaPictures;
  readonly picked: number;
  readonly onPick: (picture: number) => void;
  readonly language: Language;
}

/** Pictures with their labels, of which one is picked. */
export function Sheet({ pictures, picked, onPick, language }: SheetProps): ReactElement {
  const t = wordsOf(messages, language);
  const { width, height, count, texts } = pictures;
  const images = useMemo(() => Array.from({ length: count }, (_, i) => opaque({ ...pictures, rgb: pictures.rgb.subarray(i * width * height * 3, (i + 1) * width * height * 3) }).rgba), [pictures, count, width, height]);
  return (
    <div className={figure.titled}>
      <p className={figure.small}>{t('sheet', { count })}</p>
      <ul className={styles.sheet}>
        {images.map((rgba, i) => (
          // Pictures have no names of their own; their place in the sheet says which they are.
          <li key={i}>
            <button type="button" className={styles.picture} aria-pressed={i === picked} onClick={() => { onPick(i); }}>
              <ColourImage rgba={rgba} width={width} height={height} size={width} label={t('picture', { number: i + 1, text: texts[i] ?? '' })} />
              <span className={styles.label} aria-hidden="true">{texts[i]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
