import { useMessages } from '../i18n/messages';
import { Field } from '../ui/Field';
import { boardMessages } from './messages';
import { compilePattern } from './pattern';
import styles from './PatternField.module.css';

interface PatternFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly className?: string | undefined;
}

/** A regular expression to filter by. One that is none says so, and filters nothing. */
export function PatternField({ label, value, onChange, className }: PatternFieldProps) {
  const t = useMessages(boardMessages);
  const { error } = compilePattern(value);
  return (
    <Field className={className} label={label} hideLabel error={error === null ? null : t('badPattern', { error })}>
      {(ids) => <input {...ids} type="search" className={styles.input} placeholder={label} value={value} spellCheck={false} autoComplete="off" onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
