import type { ReactElement } from 'react';
import { niceStep, ticks } from '../../engine/stats/ticks';
import styles from './frame.module.css';
import { formatTick } from './number';
import type { Scale } from './scale';

/** A label at a position in pixels along its axis. */
export interface AxisTick {
  readonly at: number;
  readonly label: string;
}

interface AxesProps {
  readonly x: Scale;
  readonly y: Scale;
  readonly xLabel?: string | undefined;
  readonly yLabel?: string | undefined;
  /** In place of round numbers that the axis chooses itself. */
  readonly xTicks?: readonly AxisTick[];
  readonly yTicks?: readonly AxisTick[];
  /** Lines across the plot; by default at the ticks of y alone. */
  readonly grid?: 'rows' | 'both' | 'none';
}

/** Labelled axes with a quiet grid. */
export function Axes({ x, y, xLabel, yLabel, grid = 'rows', ...given }: AxesProps): ReactElement {
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  const xTicks = given.xTicks ?? roundTicks(x, Math.max(2, Math.floor((right - left) / 80)));
  const yTicks = given.yTicks ?? roundTicks(y, Math.max(2, Math.floor((bottom - top) / 44)));
  return (
    <g className={styles.axis} aria-hidden="true">
      {yTicks.map(({ at, label }, i) => (
        <g key={i}>
          {grid !== 'none' && <line x1={left} x2={right} y1={at} y2={at} />}
          <text x={left - 6} y={at} textAnchor="end" dominantBaseline="central">
            {label}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, label }, i) => (
        <g key={i}>
          {grid === 'both' && <line x1={at} x2={at} y1={top} y2={bottom} />}
          <text x={at} y={bottom + 16} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <line className={styles.baseline} x1={left} x2={right} y1={bottom} y2={bottom} />
      {xLabel && (
        <text x={right} y={bottom + 33} textAnchor="end">
          {xLabel}
        </text>
      )}
      {yLabel && (
        <text x={Math.max(2, left - 46)} y={top - 9} textAnchor="start">
          {yLabel}
        </text>
      )}
    </g>
  );
}

function roundTicks(scale: Scale, count: number): AxisTick[] {
  const [low, high] = scale.domain;
  const step = niceStep(high - low, count);
  return ticks(low, high, count).map((value) => ({ at: Math.round(scale(value) * 10) / 10, label: formatTick(value, step) }));
}
