import type { ReactElement } from 'react';
import { Swatch } from '../../charts/frame/Swatch';
import styles from './figure.module.css';

interface SeveralProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly color: string }[];
  readonly values: readonly T[];
  readonly onToggle: (value: T) => void;
}

/** Any of a few curves, side by side, each with its colour: native check boxes. */
export function Several<T extends string>({ label, options, values, onToggle }: SeveralProps<T>): ReactElement {
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input type="checkbox" checked={values.includes(option.value)} onChange={() => onToggle(option.value)} />
            <span className={styles.swatched}><Swatch color={option.color} dashed={false} />{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
