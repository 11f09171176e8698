import { useCallback, useEffect, useMemo, useRef } from 'react';
import { lessons } from '../../lessons/catalog';
import type { Lesson } from '../../lessons/lesson';
import { useLanguage, useMessages } from '../i18n/messages';
import { lessonHref, navigate } from '../routes';
import { RunAnnouncer } from '../runs/RunAnnouncer';
import { taskKey, useProgress } from '../store/progress';
import { useRuns } from '../store/runs';
import { useTab } from '../store/tab';
import { ButtonLink } from '../ui/Button';
import { CellView } from './CellView';
import styles from './LessonPage.module.css';
import { pageMessages } from './messages';
import { NotebookContext } from './NotebookContext';
import { Outline } from './Outline';
import { cellElement, useCellKeys } from './useCellKeys';
import { useReadingProgress } from './useReadingProgress';

interface CellColumnProps {
  readonly lesson: Lesson;
  readonly place: string | null;
  readonly start: boolean;
}

/** The cells of a lesson in reading order, with their keyboard and the learner's progress. */
export function CellColumn({ lesson, place, start }: CellColumnProps) {
  const t = useMessages(pageMessages);
  const language = useLanguage();
  const ids = useMemo(() => lesson.cells.map((c) => c.id), [lesson]);
  const readable = useMemo(() => lesson.cells.filter((c) => c.kind !== 'exercise').map((c) => c.id), [lesson]);
  const runners = useRef(new Map<string, () => void>());
  const run = useCallback((id: string) => { runners.current.get(id)?.(); }, []);
  const notebook = useMemo(() => ({
    slug: lesson.slug,
    register: (cell: string, runCell: () => void) => {
      runners.current.set(cell, runCell);
      return () => { runners.current.delete(cell); };
    },
  }), [lesson]);
  const onKeyDown = useCellKeys(ids, run);
  useEffect(() => { useProgress.getState().open(lesson.slug, ids, tasksOf(lesson)); }, [lesson, ids]);
  useEffect(() => {
    if (place === null) return;
    const cell = cellElement(place);
    cell?.scrollIntoView({ block: 'start' });
    cell?.focus({ preventScroll: true });
  }, [place]);
  useReadingProgress(lesson.slug, ids, readable);
  useStartOnArrival(start && !isProgram(lesson, place) ? place : null, lesson.slug, run);

  const entry = lessons.find((l) => l.slug === lesson.slug);
  const next = lessons[lessons.findIndex((l) => l.slug === lesson.slug) + 1];
  return (
    <NotebookContext value={notebook}>
      <header className={styles.head}>
        <p className={styles.number}>{t('lesson', { number: lesson.number })}</p>
        <h1>{entry?.title[language]}</h1>
        <p className={styles.summary}>{entry?.summary[language]}</p>
      </header>
      <Outline lesson={lesson} />
      {/* Keys of the notebook bubble up from the cells, which have the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.column} onKeyDown={onKeyDown}>
        {lesson.cells.map((cell) => <CellView key={cell.id} cell={cell} lesson={lesson} />)}
      </div>
      <p className={styles.keys}>{t('keys')}</p>
      {next && <p className={styles.next}><ButtonLink href={lessonHref(next.slug)} icon="arrowRight">{t('next', { title: next.title[language] })}</ButtonLink></p>}
      <RunAnnouncer lesson={lesson.slug} />
    </NotebookContext>
  );
}

const tasksOf = (lesson: Lesson): readonly string[] => lesson.cells.flatMap((cell) => (cell.kind === 'exercise' ? cell.tasks.map((task) => taskKey(cell.id, task.id)) : []));

/** A program runs only when its own button or key is pressed: its text may have come from anywhere. */
const isProgram = (lesson: Lesson, id: string | null): boolean => lesson.cells.some((cell) => cell.id === id && cell.kind === 'code');

/** Runs the cell once, when the address asks for it and the learner has pressed something here: a shared link alone never runs anything. */
function useStartOnArrival(cell: string | null, slug: string, run: (id: string) => void): void {
  const loaded = useRuns((s) => s.loaded);
  const owner = useTab((s) => s.role === 'owner');
  const ready = loaded && owner;
  useEffect(() => {
    if (cell === null || !ready) return;
    navigate({ page: 'lesson', slug, cell, start: false }, { replace: true });
    if (navigator.userActivation.hasBeenActive) run(cell);
  }, [cell, slug, run, ready]);
}
