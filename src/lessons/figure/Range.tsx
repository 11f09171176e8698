import { useId, type ReactElement } from 'react';
import styles from './figure.module.css';

export interface RangeProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Spaces positions by ratio; `min` must then be above 0. */
  readonly log?: boolean;
  readonly format: (value: number) => string;
  readonly onChange: (value: number) => void;
}

const positions = 200;

/** A slider with its value beside it. */
export function Range({ label, value, min, max, log = false, format, onChange }: RangeProps): ReactElement {
  const id = useId();
  const bend = log ? Math.log : (x: number) => x;
  const unbend = log ? Math.exp : (x: number) => x;
  const position = Math.round(((bend(value) - bend(min)) / (bend(max) - bend(min))) * positions);
  return (
    <div className={styles.range}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{format(value)}</output>
      <input
        id={id} type="range" min={0} max={positions} value={position} aria-valuetext={format(value)}
        onChange={(event) => onChange(unbend(bend(min) + (event.target.valueAsNumber / positions) * (bend(max) - bend(min))))}
      />
    </div>
  );
}
