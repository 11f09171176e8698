import { type ReactElement, useId } from 'react';
import type { Scale } from '../frame/scale';
import type { LineLayout } from './layout';
import styles from './line.module.css';
import { linePath } from './path';

interface CurvesProps {
  readonly layout: LineLayout;
  readonly x: Scale;
  readonly y: Scale;
}

/** All curves, cut off at the plot's edge: raw values faint, the line over them, dashed for validation, dotted for references. */
export function Curves({ layout, x, y }: CurvesProps): ReactElement {
  const id = useId();
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  return (
    <g>
      <clipPath id={id}>
        <rect x={left} y={top - 2} width={Math.max(0, right - left) + 3} height={Math.max(0, bottom - top) + 4} />
      </clipPath>
      <g clipPath={`url(#${id})`} fill="none" strokeLinecap="round" strokeLinejoin="round">
        {layout.curves.map(
          ({ raw, series }) => raw && <path key={series.id} className={styles.curve} d={linePath(raw, x, y)} stroke={series.color} strokeWidth={1} strokeOpacity={0.28} />,
        )}
        {layout.curves.map(({ line, series }) => (
          <path key={series.id} className={styles.curve} d={linePath(line, x, y)} stroke={series.color} strokeWidth={series.reference ? 1.5 : 2} strokeDasharray={series.reference ? '1 4' : series.dashed ? '5 4' : undefined} />
        ))}
        {layout.curves.map(({ last, series }) => last && <circle key={series.id} cx={x(last.x)} cy={y(last.y)} r={2.5} fill={series.color} />)}
      </g>
    </g>
  );
}
