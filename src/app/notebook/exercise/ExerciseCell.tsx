import { useEffect } from 'react';
import type { ExerciseCell as ExerciseCellData, Lesson } from '../../../lessons/lesson';
import { useMessages } from '../../i18n/messages';
import { solvedIn, taskKey, useProgress } from '../../store/progress';
import { Progress } from '../../ui/Progress';
import { CellFrame } from '../CellFrame';
import styles from './exercise.module.css';
import { exerciseMessages } from './messages';
import { TaskCard } from './TaskCard';

interface ExerciseCellProps {
  readonly cell: ExerciseCellData;
  readonly lesson: Lesson;
  readonly text: string;
}

/** The exercises of a lesson; the cell is done when all are solved. */
export function ExerciseCell({ cell, lesson, text }: ExerciseCellProps) {
  const t = useMessages(exerciseMessages);
  const keys = cell.tasks.map((task) => taskKey(cell.id, task.id));
  const done = useProgress((s) => solvedIn(s.lessons[lesson.slug], keys));
  const all = done === keys.length;
  useEffect(() => { if (all) useProgress.getState().finish(lesson.slug, cell.id); }, [all, lesson, cell]);
  const state = all ? t('allSolved') : t('solvedOf', { done, total: keys.length });
  return (
    <CellFrame id={cell.id} text={text}>
      <div className={styles.exercise}>
        <div className={styles.state}>
          <Progress tone="good" value={done / keys.length} label={state} />
          <span>{state}</span>
        </div>
        <ol className={styles.tasks}>
          {cell.tasks.map((task, i) => <TaskCard key={task.id} lesson={lesson} cell={cell.id} task={task} number={i + 1} />)}
        </ol>
      </div>
    </CellFrame>
  );
}
