import { type ReactNode, useId, useState } from 'react';
import type { ChoiceTask, NumberTask, TextTask, Verdict } from '../../../lessons/exercise';
import { useLanguage, useMessages } from '../../i18n/messages';
import { Button } from '../../ui/Button';
import styles from './exercise.module.css';
import { InlineText } from './InlineText';
import { judgeAnswer } from './judgeAnswer';
import { exerciseMessages } from './messages';

interface TypedAnswerProps {
  readonly task: NumberTask | ChoiceTask | TextTask;
  /** The answer that solved it, or nothing. */
  readonly given: string;
  /** Ids of the elements that say what is asked. */
  readonly labelledBy: string;
  readonly onVerdict: (verdict: Verdict, answer: string) => void;
}

/** An answer that is typed or chosen, and checked on demand. */
export function TypedAnswer({ task, given, labelledBy, onVerdict }: TypedAnswerProps) {
  const t = useMessages(exerciseMessages);
  const [answer, setAnswer] = useState(given);
  const [missing, setMissing] = useState<'choose' | 'noNumber' | 'noText' | null>(null);
  const check = (): void => {
    const verdict = judgeAnswer(task, answer);
    setMissing(typeof verdict === 'string' ? verdict : null);
    if (typeof verdict !== 'string') onVerdict(verdict, answer);
  };
  return (
    <form className={styles.answer} aria-labelledby={labelledBy} onSubmit={(event) => {
      event.preventDefault();
      check();
    }}>
      {task.kind === 'choice' ? <Options task={task} chosen={answer} labelledBy={labelledBy} onChoose={setAnswer} /> : <Line task={task} text={answer} onChange={setAnswer} />}
      <Button type="submit">{t('check')}</Button>
      {missing && <p className={styles.missing} role="alert">{t(missing)}</p>}
    </form>
  );
}

function Line({ task, text, onChange }: { readonly task: NumberTask | TextTask; readonly text: string; readonly onChange: (text: string) => void }) {
  const t = useMessages(exerciseMessages);
  const language = useLanguage();
  const id = useId();
  const unit = task.kind === 'number' ? task.unit?.[language] : undefined;
  return (
    <label className={styles.line} htmlFor={id}>
      <span>{unit === undefined ? t('answer') : t('answerIn', { unit })}</span>
      <input id={id} type="text" inputMode={task.kind === 'number' ? 'decimal' : 'text'} autoComplete="off" spellCheck={false} value={text} onChange={(event) => { onChange(event.target.value); }} />
    </label>
  );
}

function Options({ task, chosen, labelledBy, onChoose }: { readonly task: ChoiceTask; readonly chosen: string; readonly labelledBy: string; readonly onChoose: (index: string) => void }): ReactNode {
  const language = useLanguage();
  const name = useId();
  return (
    <div className={styles.options} role="radiogroup" aria-labelledby={labelledBy}>
      {task.options.map((option, i) => (
        <label key={i} className={styles.option}>
          <input type="radio" name={name} value={i} checked={chosen === String(i)} onChange={() => { onChoose(String(i)); }} />
          <span><InlineText text={option.text[language]} /></span>
        </label>
      ))}
    </div>
  );
}
