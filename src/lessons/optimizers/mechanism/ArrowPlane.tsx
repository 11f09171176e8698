import type { ReactElement } from 'react';
import styles from './mechanism.module.css';
import type { MechanismStep } from './readSteps';

export type Clip = 'none' | 'value' | 'norm';

interface ArrowPlaneProps {
  readonly step: MechanismStep;
  readonly clip: Clip;
  readonly limit: number;
  readonly title: string;
  readonly labels: readonly [slope: string, intercept: string];
}

const side = 280;
const room = 26;

/** The gradient as an arrow in the plane of slope and intercept, before and after it was processed. */
export function ArrowPlane({ step: { gradient, processed }, clip, limit, title, labels }: ArrowPlaneProps): ReactElement {
  const reach = 1.1 * Math.max(...[...gradient, ...processed].map(Math.abs), clip === 'none' ? 0 : limit, 1e-9);
  const at = (value: number): number => (value / reach) * (side / 2 - room);
  return (
    <svg className={styles.plane} viewBox={`${-side / 2} ${-side / 2} ${side} ${side}`} width={side} role="img" aria-label={title}>
      <line className={styles.axis} x1={-side / 2 + 6} x2={side / 2 - 6} />
      <line className={styles.axis} y1={-side / 2 + 6} y2={side / 2 - 6} />
      <text className={styles.axisName} x={side / 2 - 6} y={-6} textAnchor="end">{labels[0]}</text>
      <text className={styles.axisName} x={6} y={-side / 2 + 16}>{labels[1]}</text>
      {clip === 'norm' && <circle className={styles.limit} r={at(limit)} />}
      {clip === 'value' && <rect className={styles.limit} x={-at(limit)} y={-at(limit)} width={2 * at(limit)} height={2 * at(limit)} />}
      <Arrow className={styles.raw} x={at(gradient[0])} y={-at(gradient[1])} />
      <Arrow className={styles.used} x={at(processed[0])} y={-at(processed[1])} />
    </svg>
  );
}

function Arrow({ className, x, y }: { readonly className: string | undefined; readonly x: number; readonly y: number }): ReactElement {
  const angle = (Math.atan2(y, x) * 180) / Math.PI;
  return (
    <g className={className}>
      <line x2={x} y2={y} />
      <path d="M-9 -4.5L0 0L-9 4.5" transform={`translate(${x} ${y}) rotate(${angle})`} />
    </g>
  );
}
