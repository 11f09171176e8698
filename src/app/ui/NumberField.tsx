/** A number typed by hand; taken over on Enter or when the field is left, and only if it is in the range. */
import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { Field, type FieldProps } from './Field';
import { messages } from './messages';
import styles from './NumberField.module.css';
import { parseNumberText } from './numberText';

export interface NumberFieldProps extends Omit<FieldProps, 'aside' | 'error'> {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  readonly unit?: string;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

export function NumberField({ value, min, max, integer = false, unit, disabled, onChange, ...field }: NumberFieldProps) {
  const t = useMessages(messages);
  const [draft, setDraft] = useState<string | null>(null);
  const wrong = draft !== null && parseNumberText(draft, { min, max, integer }) === null;
  const take = () => {
    const parsed = draft === null ? null : parseNumberText(draft, { min, max, integer });
    if (parsed !== null && parsed !== value) onChange(parsed);
    setDraft(null);
  };
  return (
    <Field {...field} error={wrong ? t(integer ? 'integerRange' : 'range', { min, max }) : null}>
      {(ids) => (
        <span className={styles.box}>
          <input
            {...ids}
            className={styles.input}
            type="text"
            inputMode={integer ? 'numeric' : 'decimal'}
            autoComplete="off"
            spellCheck={false}
            disabled={disabled}
            value={draft ?? String(value)}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={take}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take();
              if (event.key === 'Escape' && draft !== null) {
                event.stopPropagation();
                setDraft(null);
              }
            }}
          />
          {unit !== undefined && <span className={styles.unit}>{unit}</span>}
        </span>
      )}
    </Field>
  );
}
