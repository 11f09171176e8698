import { type ReactElement, useMemo } from 'react';
import { Axes } from '../frame/Axes';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import { fill, frameMessages } from '../frame/messages';
import { formatValue } from '../frame/number';
import { plotScales } from '../frame/plotArea';
import { useWidth } from '../frame/useWidth';
import { binned } from './binning';
import styles from './histogram.module.css';
import { histogramMessages } from './messages';
import type { HistogramProps } from './props';

/** How often values fall into each of equal bins. */
export function Histogram({ title, language, values, color = 'var(--info)', bins, xLabel, yLabel, height = 220, format = formatValue }: HistogramProps): ReactElement {
  const { ref, width } = useWidth<HTMLDivElement>();
  const data = useMemo(() => binned(values, bins), [values, bins]);
  const { edges, counts, rejected } = data;
  const text = histogramMessages;
  const [low, high] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  const most = Math.max(1, ...counts);
  const tallest = counts.indexOf(Math.max(...counts));
  const { x, y } = plotScales(width, height, [low, high], [0, most]);
  const count = counts.reduce((sum, n) => sum + n, 0);
  const range = (i: number): string => `${format(edges[i] ?? 0)} – ${format(edges[i + 1] ?? 0)}`;
  const summary = fill(text.summary[language], { count, low: format(low), high: format(high), bin: range(tallest), most });
  return (
    <ChartFrame title={title} language={language} summary={summary} table={() => ({ columns: [xLabel ?? text.range[language], yLabel ?? text.count[language]], rows: [...counts].map((n, i) => [range(i), n]) })}>
      {() => (
        <div ref={ref}>
          {count === 0 ? (
            <div className={frame.empty} style={{ height }}>
              {frameMessages.noValues[language]}
            </div>
          ) : (
            <svg width={width} height={height} role="img" aria-label={summary}>
              <Axes x={x} y={y} xLabel={xLabel} yLabel={yLabel ?? text.count[language]} />
              <g className={styles.bars} fill={color}>
                {[...counts].map((n, i) => {
                  const from = x(edges[i] ?? 0);
                  return (
                    <rect key={i} x={from + 0.5} width={Math.max(1, x(edges[i + 1] ?? 0) - from - 1)} y={y(n)} height={Math.max(0, y(0) - y(n))}>
                      <title>{`${range(i)}: ${n}`}</title>
                    </rect>
                  );
                })}
              </g>
            </svg>
          )}
          {rejected > 0 && <p className={styles.note}>{fill(text.rejected[language], { count: rejected })}</p>}
        </div>
      )}
    </ChartFrame>
  );
}
