/** Several numbers typed by hand, with commas between; taken over on Enter or when the field is left, and only if all are in the range. */
import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { Field, type FieldProps } from './Field';
import { messages } from './messages';
import styles from './NumberField.module.css';
import { parseNumberText, type NumberRange } from './numberText';

export interface NumberListFieldProps extends Omit<FieldProps, 'aside' | 'error'>, NumberRange {
  readonly values: readonly number[];
  readonly onChange: (values: readonly number[]) => void;
}

export function NumberListField({ values, min, max, integer, onChange, ...field }: NumberListFieldProps) {
  const t = useMessages(messages);
  const [draft, setDraft] = useState<string | null>(null);
  const read = (text: string): readonly number[] | null => {
    const numbers = text.split(/[,;，；、\s]+/).filter((part) => part !== '').map((part) => parseNumberText(part, { min, max, integer }));
    const good = numbers.filter((number) => number !== null);
    return good.length > 0 && good.length === numbers.length ? good : null;
  };
  const take = () => {
    const parsed = draft === null ? null : read(draft);
    if (parsed) onChange(parsed);
    setDraft(null);
  };
  return (
    <Field {...field} error={draft !== null && read(draft) === null ? t(integer ? 'integerRange' : 'range', { min, max }) : null}>
      {(ids) => (
        <span className={styles.box}>
          <input {...ids} className={styles.input} type="text" autoComplete="off" spellCheck={false} value={draft ?? values.join(', ')}
            onChange={(event) => setDraft(event.target.value)} onBlur={take}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take();
              if (event.key === 'Escape' && draft !== null) {
                event.stopPropagation();
                setDraft(null);
              }
            }} />
        </span>
      )}
    </Field>
  );
}
