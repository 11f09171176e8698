import { type ReactElement, type ReactNode, useMemo } from 'react';
import type { HistogramPoint } from '../../engine/declarations/eventLog';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { formatPlace, placeOf, type MomentAxis } from '../frame/moment';
import { formatValue } from '../frame/number';
import { useWidth } from '../frame/useWidth';
import type { HistogramMode } from './geometry';
import { histogramSeriesMessages } from './messages';
import { RidgeReader } from './RidgeReader';
import { sliceSeries } from './slices';

export interface HistogramSeriesChartProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly language: ChartLanguage;
  readonly points: readonly HistogramPoint[];
  /** A CSS colour; the newest histogram has it, older ones fade. */
  readonly color: string;
  /** One behind the other, the newest in front, or all over one another. */
  readonly mode: HistogramMode;
  readonly axis: MomentAxis;
  /** Height of the drawing in CSS pixels; 260 unless given. */
  readonly height?: number;
}

/** How the values of a tensor move: its histograms over time, over the same 30 bins. */
export function HistogramSeriesChart({ title, subtitle, language, points, color, mode, axis, height = 260 }: HistogramSeriesChartProps): ReactElement {
  const { ref, width } = useWidth<HTMLDivElement>();
  const series = useMemo(() => sliceSeries(points), [points]);
  const text = histogramSeriesMessages;
  const start = points[0]?.wallTime ?? 0;
  const place = (point: HistogramPoint | undefined): string => (point ? formatPlace(placeOf(point, axis, start), axis) : '');
  const summary = series
    ? fill(text.summary[language], {
        count: points.length, axis: text[axis][language], first: place(points[0]), last: place(points.at(-1)),
        low: formatValue(series.edges[0] ?? 0), high: formatValue(series.edges.at(-1) ?? 0),
      })
    : text.empty[language];
  const rows = (): (string | number)[][] =>
    (series?.slices ?? []).flatMap(({ point, counts }) => [...counts].map((count, bin) => [point.step, series?.edges[bin] ?? 0, series?.edges[bin + 1] ?? 0, count]));
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      language={language}
      summary={summary}
      table={(most) => {
        const all = rows();
        return { columns: [text.step[language], text.from[language], text.to[language], text.count[language]], rows: all.slice(-most), total: all.length };
      }}
    >
      {(full) => (
        <div ref={ref}>
          {series ? (
            <RidgeReader {...{ title, language, series, color, mode, axis, width }} height={full ? Math.max(320, window.innerHeight - 150) : height} />
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
