import type { ReactElement } from 'react';
import { niceStep, ticks } from '../../engine/stats/ticks';
import styles from './frame.module.css';
import { formatTick } from './number';
import type { Scale } from './scale';

interface AxesProps {
  readonly x: Scale;
  readonly y: Scale;
  readonly xLabel?: string | undefined;
  readonly yLabel?: string | undefined;
  /** Names in place of numbers along x, each at its position in pixels. */
  readonly categories?: readonly { readonly label: string; readonly at: number }[];
  /** Lines across the plot; by default at the ticks of y alone. */
  readonly grid?: 'rows' | 'both' | 'none';
}

/** Numbered axes with a quiet grid, for drawings whose data is still between two renderings. */
export function Axes({ x, y, xLabel, yLabel, categories, grid = 'rows' }: AxesProps): ReactElement {
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  const xTicks = categories ? [] : marks(x, Math.max(2, Math.floor((right - left) / 80)));
  const yTicks = marks(y, Math.max(2, Math.floor((bottom - top) / 44)));
  return (
    <g className={styles.axis} aria-hidden="true">
      {yTicks.map(({ at, label }) => (
        <g key={at}>
          {grid !== 'none' && <line x1={left} x2={right} y1={at} y2={at} />}
          <text x={left - 6} y={at} textAnchor="end" dominantBaseline="central">
            {label}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, label }) => (
        <g key={at}>
          {grid === 'both' && <line x1={at} x2={at} y1={top} y2={bottom} />}
          <text x={at} y={bottom + 16} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {categories?.map(({ label, at }) => (
        <text key={label} x={at} y={bottom + 16} textAnchor="middle">
          {label}
        </text>
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

function marks(scale: Scale, count: number): { at: number; label: string }[] {
  const [low, high] = scale.domain;
  const step = niceStep(high - low, count);
  return ticks(low, high, count).map((value) => ({ at: Math.round(scale(value) * 10) / 10, label: formatTick(value, step) }));
}
