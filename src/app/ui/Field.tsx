/** Label, control, hint and error, tied together for screen readers. */
import { useId, type ReactNode } from 'react';
import { classes } from './classes';
import styles from './Field.module.css';

export interface FieldProps {
  readonly label: string;
  /** Only for screen readers, where the place says it already. */
  readonly hideLabel?: boolean | undefined;
  readonly hint?: string | null | undefined;
  readonly error?: string | null | undefined;
  /** Stands right of the label: the value of a slider, a unit. */
  readonly aside?: ReactNode;
  readonly className?: string | undefined;
}

export interface ControlIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export function Field({ label, hideLabel, hint, error, aside, className, children }: FieldProps & { readonly children: (ids: ControlIds) => ReactNode }) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <div className={classes(styles.field, className)}>
      <div className={hideLabel ? 'visually-hidden' : styles.head}>
        <label htmlFor={id}>{label}</label>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && <p id={`${id}-hint`} className={styles.hint}>{hint}</p>}
      {error && <p id={`${id}-error`} className={styles.error} role="alert">{error}</p>}
    </div>
  );
}
