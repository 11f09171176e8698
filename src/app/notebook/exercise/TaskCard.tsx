import { useId, useState } from 'react';
import type { Task, Verdict } from '../../../lessons/exercise';
import type { Lesson } from '../../../lessons/lesson';
import { useLanguage, useMessages } from '../../i18n/messages';
import { taskKey, useProgress } from '../../store/progress';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { InlineText } from './InlineText';
import { judgeAnswer } from './judgeAnswer';
import { exerciseMessages } from './messages';
import { RunsCheck } from './RunsCheck';
import { TypedAnswer } from './TypedAnswer';
import styles from './exercise.module.css';

interface TaskCardProps {
  readonly lesson: Lesson;
  readonly cell: string;
  readonly task: Task;
  readonly number: number;
}

/** One exercise: the question, hints on demand, the answer, and what is to be said of it. */
export function TaskCard({ lesson, cell, task, number }: TaskCardProps) {
  const t = useMessages(exerciseMessages);
  const language = useLanguage();
  const id = useId();
  const key = taskKey(cell, task.id);
  const given = useProgress((s) => s.lessons[lesson.slug]?.solved[key]);
  const solved = given !== undefined;
  const [said, setSaid] = useState<Verdict | null>(null);
  const [hints, setHints] = useState(0);
  const tell = (verdict: Verdict, answer: string): void => {
    setSaid(verdict);
    if (verdict.right) useProgress.getState().solve(lesson.slug, key, answer);
  };
  const verdict = said ?? (solved ? recalled(task, given) : null);
  return (
    <li className={styles.task} data-solved={solved || undefined}>
      <h3 className={styles.name} id={id}>
        {t('task', { number })}
        {solved && <span className={styles.tick}><Icon name="check" size={14} />{t('solved')}</span>}
      </h3>
      <p className={styles.question} id={`${id}-question`}><InlineText text={task.text[language]} /></p>
      {task.kind === 'runs'
        ? <RunsCheck lesson={lesson} task={task} solved={solved} onVerdict={tell} />
        : <TypedAnswer task={task} given={given ?? ''} labelledBy={`${id} ${id}-question`} onVerdict={tell} />}
      <div role="status" className={styles.said} data-right={verdict?.right}>
        {verdict && <p><strong>{t(verdict.right ? 'right' : 'wrong')}</strong> <InlineText text={verdict.feedback[language]} /></p>}
      </div>
      {hints > 0 && <ul className={styles.hints}>{task.hints.slice(0, hints).map((hint, i) => <li key={i}><InlineText text={hint[language]} /></li>)}</ul>}
      {!solved && hints < task.hints.length && <Button variant="quiet" size="small" icon="info" onClick={() => { setHints(hints + 1); }}>{t('hint', { left: task.hints.length - hints })}</Button>}
    </li>
  );
}

/** What was said of the answer that solved it, on an earlier visit. */
function recalled(task: Task, given: string): Verdict | null {
  if (task.kind === 'runs') return { right: true, feedback: { zh: given, en: given } };
  const verdict = judgeAnswer(task, given);
  return typeof verdict === 'string' ? null : verdict;
}
