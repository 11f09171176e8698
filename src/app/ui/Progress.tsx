/** How far something is: a share of 0..1, or null while that cannot be told. */
import { classes } from './classes';
import styles from './Progress.module.css';

export interface ProgressProps {
  readonly label: string;
  readonly value: number | null;
  /** `thin` closes a bar without taking room. */
  readonly size?: 'thin' | 'normal';
  readonly tone?: 'accent' | 'good';
  readonly className?: string | undefined;
}

export function Progress({ label, value, size = 'normal', tone = 'accent', className }: ProgressProps) {
  const share = value === null ? null : Math.min(1, Math.max(0, value));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      className={classes(styles.track, styles[size], styles[tone], share === null && styles.unknown, className)}
    >
      <div className={styles.fill} style={share === null ? undefined : { transform: `scaleX(${share})` }} />
    </div>
  );
}
