import { type ReactElement, type ReactNode, useMemo } from 'react';
import type { HistogramPoint } from '../../engine/declarations/eventLog';
import { normalPercentiles } from '../../engine/stats/compress';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { formatPlace, placeOf, type MomentAxis } from '../frame/moment';
import { formatValue } from '../frame/number';
import { useWidth } from '../frame/useWidth';
import { percentileSeries } from './bands';
import { DistributionReader } from './DistributionReader';
import { distributionMessages } from './messages';
import { percentileName } from './percentileName';

export interface DistributionChartProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly language: ChartLanguage;
  readonly points: readonly HistogramPoint[];
  /** A CSS colour. */
  readonly color: string;
  readonly axis: MomentAxis;
  /** Height of the drawing in CSS pixels; 260 unless given. */
  readonly height?: number;
}

/** How the values of a tensor spread over time: bands between the percentiles of a normal variable's half deviations. */
export function DistributionChart({ title, subtitle, language, points, color, axis, height = 260 }: DistributionChartProps): ReactElement {
  const { ref, width } = useWidth<HTMLDivElement>();
  const series = useMemo(() => percentileSeries(points), [points]);
  const text = distributionMessages;
  const start = points[0]?.wallTime ?? 0;
  const place = (index: number): string => formatPlace(placeOf(series.at(index)?.point ?? { step: 0, wallTime: start }, axis, start), axis);
  const last = series.at(-1)?.values;
  const summary = last
    ? fill(text.summary[language], {
        count: series.length, axis: text[axis][language], first: place(0), last: place(-1),
        median: formatValue(last[4] ?? 0), low: formatValue(last[0] ?? 0), high: formatValue(last[8] ?? 0),
      })
    : text.empty[language];
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      language={language}
      summary={summary}
      table={(most) => ({
        columns: [text.step[language], ...normalPercentiles.map((percent) => percentileName(percent, language))],
        rows: series.slice(-most).map(({ point, values }) => [point.step, ...values]),
        total: series.length,
      })}
    >
      {(full) => (
        <div ref={ref}>
          {series.length > 0 ? (
            <DistributionReader {...{ title, language, series, color, axis, width }} height={full ? Math.max(320, window.innerHeight - 150) : height} />
          ) : (
            <div className={frame.empty} style={{ height }}>
              {text.empty[language]}
            </div>
          )}
        </div>
      )}
    </ChartFrame>
  );
}
