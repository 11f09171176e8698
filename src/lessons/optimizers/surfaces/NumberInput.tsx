import { useId, type ReactElement } from 'react';
import figure from '../../figure/figure.module.css';
import styles from './surfaces.module.css';

interface NumberInputProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A number that is taken when the field is left or Enter is pressed; one out of range is put back. */
export function NumberInput({ label, value, min, max, onChange }: NumberInputProps): ReactElement {
  const id = useId();
  return (
    <div className={`${figure.field} ${styles.number}`}>
      <label htmlFor={id}>{label}</label>
      <TypedNumber id={id} value={value} min={min} max={max} onChange={onChange} />
    </div>
  );
}

interface TypedNumberProps extends Omit<NumberInputProps, 'label'> {
  readonly id?: string;
  readonly label?: string;
  readonly disabled?: boolean;
}

/** The field alone, for labels that stand elsewhere. */
export function TypedNumber({ id, label, value, min, max, disabled = false, onChange }: TypedNumberProps): ReactElement {
  return (
    <input
      // Another value is another field: what is being typed stays as it is typed.
      key={value} id={id} aria-label={label} type="text" inputMode="decimal" defaultValue={String(value)} disabled={disabled}
      onBlur={(event) => {
        const typed = Number(event.currentTarget.value.replace('−', '-'));
        if (event.currentTarget.value.trim() !== '' && typed >= min && typed <= max) onChange(typed);
        else event.currentTarget.value = String(value);
      }}
      onKeyDown={(event) => { if (event.key === 'Enter') event.currentTarget.blur(); }}
    />
  );
}
