import type { CSSProperties, ReactElement } from 'react';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { messages } from './messages';
import styles from './pipeline.module.css';
import type { Place, Planes } from './pixels';
import type { Window } from './window';

/** What can be read pixel by pixel; `input` is grey divided by 255. */
export const readings = ['red', 'green', 'blue', 'grey', 'input'] as const;
export type Reading = (typeof readings)[number];

interface PixelNumbersProps {
  readonly language: Language;
  readonly planes: Planes;
  readonly reading: Reading;
  readonly place: Place;
  readonly window: Window;
}

/** The pixels about the cursor as numbers. */
export function PixelNumbers({ language, planes, reading, place, window }: PixelNumbersProps): ReactElement {
  const t = wordsOf(messages, language);
  const bytes = planes[reading === 'input' ? 'grey' : reading];
  const rows = Array.from({ length: window.height }, (_, i) => window.row + i);
  const columns = Array.from({ length: window.width }, (_, i) => window.column + i);
  return (
    <table className={styles.numbers}>
      <caption>{t('numbers', { reading: t(reading) })}</caption>
      <thead><tr><td />{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {columns.map((column) => {
              const byte = bytes[row * planes.width + column] ?? 0;
              return <td key={column} style={shadeOf(byte)} data-here={row === place.row && column === place.column}>{reading === 'input' ? (byte / 255).toFixed(3) : byte}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// The darker the pixel, the deeper; never so deep that the number on it could not be read.
function shadeOf(byte: number): CSSProperties & Record<'--fill', string> {
  return { '--fill': `${((1 - byte / 255) * 30).toFixed(1)}%` };
}
