import { useId, type ReactElement } from 'react';
import type { Failure } from '../../../engine/errors/failure';
import { wordFailure } from '../../../engine/errors/words';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { messages } from './messages';
import styles from './surfaces.module.css';

interface FormulaFieldProps {
  readonly language: Language;
  readonly formula: string;
  readonly failure: Failure | null;
  readonly onChange: (formula: string) => void;
}

/** A formula is read while it is typed; where it cannot be, the place is marked. */
export function FormulaField({ language, formula, failure, onChange }: FormulaFieldProps): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  const at = Number(failure?.details['place'] ?? 1) - 1;
  return (
    <div className={styles.formula}>
      <div className={figure.field}>
        <label htmlFor={id}>{t('formula')}</label>
        <input
          id={id} type="text" spellCheck={false} autoComplete="off" autoCapitalize="off" value={formula}
          aria-invalid={failure !== null} aria-describedby={`${id}-help`} onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      <div id={`${id}-help`} role="status">
        {failure ? (
          <div className={figure.failed}>
            <code className={styles.place}>{formula.slice(0, at)}<mark>{formula.slice(at, at + 1) || '\u00a0'}</mark>{formula.slice(at + 1)}</code>
            <p>{wordFailure(failure, language)} {t('lastGood')}</p>
          </div>
        ) : <p className={figure.small}>{t('formulaHint')}</p>}
      </div>
    </div>
  );
}
