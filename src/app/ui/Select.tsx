/** A choice of one from a few: the browser's own list, which every keyboard, phone and screen reader knows. */
import { Field, type FieldProps } from './Field';
import { Icon } from './Icon';
import styles from './Select.module.css';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectProps<T extends string> extends Omit<FieldProps, 'aside'> {
  readonly value: T;
  readonly options: readonly SelectOption<T>[];
  readonly disabled?: boolean;
  readonly onChange: (value: T) => void;
}

export function Select<T extends string>({ value, options, disabled, onChange, ...field }: SelectProps<T>) {
  return (
    <Field {...field}>
      {(ids) => (
        <span className={styles.box}>
          <select
            {...ids}
            className={styles.select}
            value={value}
            disabled={disabled}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value);
              if (chosen) onChange(chosen.value);
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevronDown" size={14} />
        </span>
      )}
    </Field>
  );
}
