import type { ReactElement } from 'react';
import type { Scale } from '../frame/scale';
import { stepOnAxis } from './abscissa';
import styles from './line.module.css';
import type { LineMark, LineSeries, XAxisChoice } from './series';
import { textWidth } from '../frame/textWidth';

interface MarksProps {
  readonly marks: readonly LineMark[];
  readonly series: LineSeries | undefined;
  readonly axis: XAxisChoice;
  readonly x: Scale;
  readonly y: Scale;
  readonly target: { readonly value: number; readonly label: string } | null;
}

/** Vertical lines where something changed, and the horizontal line to reach. */
export function Marks({ marks, series, axis, x, y, target }: MarksProps): ReactElement {
  const [bottom, top] = y.range;
  const [left, right] = x.range;
  const rowEnds: number[] = [];
  const level = target ? y(target.value) : NaN;
  return (
    <g className={styles.marks}>
      {target && Number.isFinite(level) && (
        <g>
          <path d={`M${left} ${level}H${right}`} className={styles.target} />
          <text x={left + 4} y={level - 5}>
            {target.label}
          </text>
        </g>
      )}
      {marks.map((mark, i) => {
        const on = stepOnAxis(mark.x, series, axis);
        if (on === null) return null;
        const at = x(on);
        if (at < left - 1 || at > right + 1) return null;
        const width = textWidth(mark.label);
        const flipped = at + 4 + width > right;
        const from = flipped ? at - 4 - width : at + 4;
        const free = rowEnds.findIndex((end) => end < from);
        const row = free < 0 ? rowEnds.length : free;
        rowEnds[row] = from + width + 6;
        return (
          <g key={i} fill={mark.color} stroke={mark.color}>
            <path d={`M${at} ${top}V${bottom}`} className={styles.mark} />
            <text x={from} y={top + 9 + row * 14} stroke="none">
              {mark.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
