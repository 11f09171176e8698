import { useMemo } from 'react';
import type { Lesson } from '../../lessons/lesson';
import { useLanguage, useMessages } from '../i18n/messages';
import { lessonHref } from '../routes';
import { solvedIn, taskKey, useProgress } from '../store/progress';
import { Icon } from '../ui/Icon';
import { pageMessages } from './messages';
import styles from './Outline.module.css';
import { outlineOf } from './outlineOf';

/** The lesson's parts, with a tick on those that are read or run. */
export function Outline({ lesson }: { readonly lesson: Lesson }) {
  const t = useMessages(pageMessages);
  const language = useLanguage();
  const progress = useProgress((s) => s.lessons[lesson.slug]);
  const parts = useMemo(() => outlineOf(lesson, language), [lesson, language]);
  const tasks = useMemo(() => tasksByCell(lesson), [lesson]);
  if (parts.length < 2) return null;
  return (
    <nav className={styles.outline} aria-label={t('outline')}>
      <ol>
        {parts.map(({ cell, title }) => (
          <li key={cell}>
            <a href={lessonHref(lesson.slug, cell)}>{title}</a>
            {progress?.done.includes(cell) && <Icon name="check" />}
            {tasks[cell] && <small>{solvedIn(progress, tasks[cell])}/{tasks[cell].length}</small>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Exercises by the cell that has them. */
const tasksByCell = (lesson: Lesson): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(lesson.cells.flatMap((cell) => (cell.kind === 'exercise' ? [[cell.id, cell.tasks.map((task) => taskKey(cell.id, task.id))]] : [])));
