import { memo, type ReactElement } from 'react';
import styles from './graph.module.css';
import type { SceneAside } from './scene';

interface AsideShapeProps {
  readonly aside: SceneAside;
  readonly faint: boolean;
  readonly selected: boolean;
}

/** A constant, a summary or a busy node, small beside an item. */
export const AsideShape = memo(function AsideShape({ aside, faint, selected }: AsideShapeProps): ReactElement {
  const { x, y, width, height, side, label, control, kind } = aside;
  const before = side === 'in';
  const middle = y + height / 2;
  const dot = before ? x + width - 4 : x + 4;
  const [from, to] = before ? [dot + 4, x + width + 9] : [x - 9, dot - 4];
  return (
    <g className={styles.aside} data-kind={kind} data-faint={faint || undefined} data-selected={selected || undefined} data-control={control || undefined}>
      <path d={`M${from} ${middle}H${to}`} />
      <circle cx={dot} cy={middle} r={4} />
      <text x={before ? dot - 8 : dot + 8} y={middle + 3.5} textAnchor={before ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  );
});
