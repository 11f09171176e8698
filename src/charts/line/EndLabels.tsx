import type { ReactElement } from 'react';
import type { Scale } from '../frame/scale';
import type { LaidCurve, LineLayout } from './layout';
import styles from './line.module.css';
import { spreadLabels } from './spread';

interface EndLabelsProps {
  readonly layout: LineLayout;
  readonly x: Scale;
  readonly y: Scale;
  readonly format: (value: number) => string;
}

/** Names and last values beside the ends of the lines, moved apart where they would overlap. */
export function EndLabels({ layout, x, y, format }: EndLabelsProps): ReactElement {
  const ended = layout.curves.filter((curve): curve is LaidCurve & { last: { x: number; y: number } } => curve.last !== null && Number.isFinite(y(curve.last.y)));
  const [bottom, top] = y.range;
  const right = x.range[1];
  const heights = spreadLabels(ended.map((curve) => Math.min(bottom, Math.max(top, y(curve.last.y)))), 15, top, bottom);
  return (
    <g className={styles.endLabels}>
      {ended.map(({ series, last }, i) => {
        const at = heights[i] ?? 0;
        const end = Math.min(bottom, Math.max(top, y(last.y)));
        return (
          <g key={series.id}>
            <path d={`M${x(last.x)} ${end}L${right + 4} ${at}h10`} stroke={series.color} fill="none" strokeWidth={1} strokeOpacity={0.6} strokeDasharray="1 3" />
            <text x={right + 18} y={at} fill={series.color} dominantBaseline="central">
              {series.label} <tspan className={styles.endValue}>{format(last.y)}</tspan>
            </text>
          </g>
        );
      })}
    </g>
  );
}
