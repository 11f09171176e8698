import { useId, type ReactElement } from 'react';
import { rateCurvePath, rateCurveSize } from './ratePath';
import styles from './rate.module.css';

export interface RateCurveProps {
  /** Learning rates at even distances over the run. */
  readonly rates: readonly number[];
  readonly logarithmic?: boolean;
  readonly label: string;
}

/** A learning rate over a run, as small as a control; as wide as its place. */
export function RateCurve({ rates, logarithmic = false, label }: RateCurveProps): ReactElement {
  const { width, height } = rateCurveSize;
  const title = useId();
  return (
    <svg className={styles.curve} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-labelledby={title}>
      <title id={title}>{label}</title>
      <line className={styles.ground} x1={0} x2={width} y1={height - 1} y2={height - 1} />
      <path className={styles.line} d={rateCurvePath(rates, logarithmic)} />
    </svg>
  );
}
