import type { ReactElement } from 'react';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { Swatch } from '../frame/Swatch';
import styles from './line.module.css';
import { lineMessages } from './messages';
import type { Reading } from './readings';

interface TooltipProps {
  readonly heading: string;
  readonly readings: readonly Reading[];
  /** Readings left out. */
  readonly more: number;
  readonly smoothed: boolean;
  readonly format: (value: number) => string;
  readonly language: ChartLanguage;
  /** Place of the crosshair in the drawing, and on which side of it there is room. */
  readonly left: number;
  readonly top: number;
  readonly toLeft: boolean;
}

export function Tooltip({ heading, readings, more, smoothed, format, language, left, top, toLeft }: TooltipProps): ReactElement {
  return (
    <div className={styles.tooltip} data-left={toLeft || undefined} style={{ left, top }} aria-hidden="true">
      <div className={styles.tooltipHead}>{heading}</div>
      <table>
        <tbody>
          {readings.map(({ series, value, raw }) => (
            <tr key={series.id}>
              <td>
                <Swatch color={series.color} dashed={series.dashed === true} /> {series.label}
              </td>
              <td>{format(value)}</td>
              {smoothed && <td className={styles.tooltipRaw}>{format(raw)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <div className={styles.tooltipRaw}>{fill(lineMessages.more[language], { count: more })}</div>}
    </div>
  );
}
