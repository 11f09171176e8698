import type { ReactElement } from 'react';
import type { BoxMarks } from './boxMarks';
import styles from './scatter3d.module.css';

/** The box about a scatter plot: floor, far walls, numbers and names. */
export function BoxFrame({ marks }: { readonly marks: BoxMarks }): ReactElement {
  return (
    <g className={styles.box} aria-hidden="true">
      {marks.lines.map((line, i) => (
        <path key={i} d={`M${line.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
      ))}
      {marks.texts.map(({ text, x, y, anchor, isName }, i) => (
        <text key={i} className={isName ? styles.name : undefined} x={x} y={y} textAnchor={anchor} dominantBaseline="central">
          {text}
        </text>
      ))}
    </g>
  );
}
