import { useMemo, type ReactElement } from 'react';
import { PixelGrid } from '../../../charts/images/PixelGrid';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { messages } from './messages';
import styles from './pipeline.module.css';
import { asRgba, channels, planes as planeIds, type Place, type Planes } from './pixels';
import type { Window } from './window';

interface PixelPicturesProps {
  readonly language: Language;
  readonly planes: Planes;
  readonly place: Place;
  /** What the table of numbers shows. */
  readonly window: Window;
  readonly onMove: (place: Place) => void;
}

/** The picture in colour and in grey, and the three channels between them; one cursor moves over all of them. */
export function PixelPictures({ language, planes, place, window, onMove }: PixelPicturesProps): ReactElement {
  const t = wordsOf(messages, language);
  const pictures = useMemo(() => [
    { id: 'colour' as const, rgba: asRgba(planes) },
    ...(['grey', ...channels] as const).map((id) => ({ id, rgba: asRgba({ red: planes[id], green: planes[id], blue: planes[id] }) })),
  ], [planes]);
  const at = place.row * planes.width + place.column;
  const spoken = t('spoken', { row: place.row, column: place.column, ...Object.fromEntries(planeIds.map((id) => [id, planes[id][at] ?? 0])) });
  return (
    <div className={styles.pictures}>
      {pictures.map(({ id, rgba }) => (
        <div key={id} className={figure.titled} data-large={id === 'colour' || id === 'grey'}>
          <p className={figure.title}>{t(id)}</p>
          <PixelGrid
            label={t(id)} height={planes.height} width={planes.width} rgba={rgba} size={480} frame={window}
            cursor={{ ...place, spoken, onMove: (row, column) => { onMove({ row, column }); } }}
          />
        </div>
      ))}
    </div>
  );
}
