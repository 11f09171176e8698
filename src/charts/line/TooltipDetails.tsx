import type { ReactElement } from 'react';
import { formatDate, formatElapsed } from '../frame/clock';
import frame from '../frame/frame.module.css';
import type { ChartLanguage } from '../frame/language';
import { formatValue } from '../frame/number';
import { Swatch } from '../frame/Swatch';
import styles from './line.module.css';
import { lineMessages } from './messages';
import type { Reading } from './readings';

interface TooltipDetailsProps {
  readonly readings: readonly Reading[];
  readonly smoothed: boolean;
  readonly format: (value: number) => string;
  readonly language: ChartLanguage;
}

/** Runs whose steps and times differ: every reading with its own. */
export function TooltipDetails({ readings, smoothed, format, language }: TooltipDetailsProps): ReactElement {
  const text = (key: keyof typeof lineMessages): string => lineMessages[key][language];
  return (
    <table className={styles.details}>
      <thead>
        <tr>
          {[text('curve'), ...(smoothed ? [text('smoothed')] : []), text('value'), text('step'), text('wall'), text('elapsed')].map((heading) => (
            <th key={heading} className={heading === text('wall') ? styles.date : undefined}>{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {readings.map(({ series, index, value, raw }) => (
          <tr key={series.id}>
            <td>
              <Swatch color={series.color} dashed={series.dashed === true} dotted={series.reference === true} /> <span className={styles.detailsName}>{series.label}</span>
            </td>
            {smoothed && <td>{format(value)}</td>}
            <td className={smoothed ? frame.tooltipRaw : undefined}>{format(raw)}</td>
            <td>{formatValue(series.steps[index] ?? NaN)}</td>
            <td className={styles.date}>{series.wallTimes ? formatDate(series.wallTimes[index] ?? NaN) : '–'}</td>
            <td>{series.seconds ? formatElapsed(series.seconds[index] ?? NaN) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
