import type { ReactElement } from 'react';
import type { ChartLanguage } from '../frame/language';
import frame from '../frame/frame.module.css';
import { keepInView } from '../frame/keepInView';
import { fill } from '../frame/messages';
import { Swatch } from '../frame/Swatch';
import { lineMessages } from './messages';
import type { Reading } from './readings';
import { TooltipDetails } from './TooltipDetails';

interface TooltipProps {
  readonly heading: string;
  readonly readings: readonly Reading[];
  /** Readings left out. */
  readonly more: number;
  readonly smoothed: boolean;
  /** Step, date and duration of every reading, under headings. */
  readonly detailed: boolean;
  readonly format: (value: number) => string;
  readonly language: ChartLanguage;
  /** Place of the crosshair in the drawing, and on which side of it there is room. */
  readonly left: number;
  readonly top: number;
  readonly toLeft: boolean;
}

/** What the curves read at the crosshair. */
export function Tooltip({ heading, readings, more, smoothed, detailed, format, language, left, top, toLeft }: TooltipProps): ReactElement {
  return (
    <div className={frame.tooltip} {...(detailed ? { ref: (box: HTMLElement | null) => { keepInView(box); }, 'data-below': '' } : { 'data-left': toLeft || undefined })} style={{ left, top }} aria-hidden="true">
      <div className={frame.tooltipHead}>{heading}</div>
      {detailed ? (
        <TooltipDetails {...{ readings, smoothed, format, language }} />
      ) : (
        <table>
          <tbody>
            {readings.map(({ series, value, raw }) => (
              <tr key={series.id}>
                <td>
                  <Swatch color={series.color} dashed={series.dashed === true} dotted={series.reference === true} /> {series.label}
                </td>
                <td>{format(value)}</td>
                {smoothed && <td className={frame.tooltipRaw}>{format(raw)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <div className={frame.tooltipRaw}>{fill(lineMessages.more[language], { count: more })}</div>}
    </div>
  );
}
