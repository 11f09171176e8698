import { useEffect, useRef } from 'react';
import type { RunsTask, Verdict } from '../../../lessons/exercise';
import type { Lesson } from '../../../lessons/lesson';
import { useLanguage, useMessages } from '../../i18n/messages';
import { lessonHref } from '../../routes';
import { useRuns } from '../../store/runs';
import { Button } from '../../ui/Button';
import { outlineOf } from '../outlineOf';
import { checkedRuns } from './checkedRuns';
import styles from './exercise.module.css';
import { exerciseMessages } from './messages';

interface RunsCheckProps {
  readonly lesson: Lesson;
  readonly task: RunsTask;
  readonly solved: boolean;
  readonly onVerdict: (verdict: Verdict, answer: string) => void;
}

/** Looks at the learner's runs: on demand, and by itself whenever one of them has come to an end. */
export function RunsCheck({ lesson, task, solved, onVerdict }: RunsCheckProps) {
  const t = useMessages(exerciseMessages);
  const language = useLanguage();
  const judge = (): Verdict => task.judge(checkedRuns(Object.values(useRuns.getState().records), lesson.slug, task.of));
  const tell = (verdict: Verdict): void => { onVerdict(verdict, verdict.feedback[language]); };
  // Phases change rarely; steps, which change all the time, are looked at on demand alone.
  const phases = useRuns((s) => Object.values(s.records).filter((r) => r.lesson === lesson.slug && r.cell !== null && task.of.includes(r.cell)).map((r) => `${r.id} ${r.phase}`).join());
  const latest = useRef({ judge, tell, solved });
  useEffect(() => { latest.current = { judge, tell, solved }; });
  useEffect(() => {
    if (phases === '' || latest.current.solved) return;
    const verdict = latest.current.judge();
    if (verdict.right) latest.current.tell(verdict);
  }, [phases]);
  const places = outlineOf(lesson, language).filter((part) => task.of.includes(part.cell));
  return (
    <div className={styles.answer}>
      <p className={styles.places}>
        {t('runsOf')}
        {places.map((part, i) => <span key={part.cell}>{i > 0 && (language === 'zh' ? '、' : ', ')}<a href={lessonHref(lesson.slug, part.cell)}>{part.title}</a></span>)}
      </p>
      <Button size="small" onClick={() => { tell(judge()); }}>{t('checkRuns')}</Button>
    </div>
  );
}
