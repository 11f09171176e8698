import { type ReactElement, type ReactNode, useId, useState } from 'react';
import type { ImagePoint } from '../../engine/declarations/eventLog';
import { formatDate } from '../frame/clock';
import frame from '../frame/frame.module.css';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { formatValue } from '../frame/number';
import { EncodedPicture } from './EncodedPicture';
import styles from './imageSeries.module.css';
import { imageSeriesMessages } from './messages';

export interface ImageSeriesFigureProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly language: ChartLanguage;
  /** In the order of time. */
  readonly points: readonly ImagePoint[];
  /** One pixel of the picture for each of the page; else small pictures are enlarged. */
  readonly actualSize: boolean;
}

/** A tag's pictures, one at a time, the latest first; a slider goes back in time. */
export function ImageSeriesFigure({ title, subtitle, language, points, actualSize }: ImageSeriesFigureProps): ReactElement {
  const id = useId();
  // Null follows the latest picture.
  const [chosen, setChosen] = useState<number | null>(null);
  const last = points.length - 1;
  const index = Math.min(chosen ?? last, last);
  const point = points[index];
  const text = imageSeriesMessages;
  const step = formatValue(point?.step ?? 0);
  return (
    <figure className={frame.frame} aria-labelledby={`${id}-title`}>
      <div className={frame.head}>
        <figcaption id={`${id}-title`} className={frame.title}>
          {title}
          {subtitle !== undefined && <span className={frame.subtitle}>{subtitle}</span>}
        </figcaption>
      </div>
      {point && (
        <div className={styles.picture}>
          <EncodedPicture key={index} language={language} point={point} actualSize={actualSize} alt={fill(text.alt[language], { title, step })} />
        </div>
      )}
      {points.length > 1 && (
        <label className={styles.slider}>
          {text.step[language]}
          <input type="range" min={0} max={last} step={1} value={index} aria-valuetext={fill(text.at[language], { step })} onChange={(event) => setChosen(event.currentTarget.valueAsNumber === last ? null : event.currentTarget.valueAsNumber)} />
        </label>
      )}
      {point && (
        <p className={styles.facts}>
          {[fill(text.at[language], { step }), formatDate(point.wallTime), fill(text.size[language], { width: point.width, height: point.height })].join(' · ')}
        </p>
      )}
    </figure>
  );
}
