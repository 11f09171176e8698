/** On or off, in force at once. */
import { useId } from 'react';
import { classes } from './classes';
import styles from './Switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly hint?: string | null;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
  readonly onChange: (checked: boolean) => void;
}

export function Switch({ label, hint, checked, disabled, className, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className={classes(styles.row, className)}>
      <label className={styles.label}>
        <input
          type="checkbox"
          role="switch"
          className={styles.input}
          checked={checked}
          disabled={disabled}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && <p id={id} className={styles.hint}>{hint}</p>}
    </div>
  );
}
