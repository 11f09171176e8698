import type { ReactElement } from 'react';
import type { Scale } from '../frame/scale';
import styles from './contour.module.css';
import { drawDescent } from './descent';
import type { DescentPath } from './props';

/** Whole paths with their steps, as part of the drawing. */
export function DescentShapes({ paths, x, y }: { readonly paths: readonly DescentPath[]; readonly x: Scale; readonly y: Scale }): ReactElement {
  return (
    <g>
      {paths.map((path) => {
        const drawn = drawDescent(path, x, y);
        return (
          <g key={path.id} stroke={path.color} fill={path.color}>
            <path className={styles.descent} d={drawn.path} />
            {drawn.dots.map(([px, py], i) => (
              <circle key={i} cx={px} cy={py} r={2} stroke="none" />
            ))}
            {drawn.start && <circle className={styles.start} cx={drawn.start[0]} cy={drawn.start[1]} r={4} />}
            {drawn.end && <circle cx={drawn.end[0]} cy={drawn.end[1]} r={4.5} className={styles.end} />}
          </g>
        );
      })}
    </g>
  );
}
