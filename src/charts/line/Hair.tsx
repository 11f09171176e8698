import type { ReactElement } from 'react';
import type { Scale } from '../frame/scale';
import styles from './line.module.css';
import type { Reading } from './readings';

interface HairProps {
  /** On the axis, in its unit. */
  readonly at: number;
  readonly readings: readonly Reading[];
  readonly x: Scale;
  readonly y: Scale;
}

/** The crosshair's line, with a dot on every curve that it reads. */
export function Hair({ at, readings, x, y }: HairProps): ReactElement {
  const [bottom, top] = y.range;
  return (
    <g>
      <path className={styles.hair} d={`M${x(at)} ${top}V${bottom}`} />
      {readings.map((reading) => {
        const height = y(reading.value);
        return height >= top - 1 && height <= bottom + 1 && <circle key={reading.series.id} className={styles.dot} cx={x(reading.x)} cy={height} r={3.5} fill={reading.series.color} />;
      })}
    </g>
  );
}
