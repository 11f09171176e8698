/** How far the learner has come: cells finished and exercises solved by lesson, and the place last visited, kept in localStorage. */
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { safeLocalStorage } from './safeLocalStorage';

export interface LessonProgress {
  /** Ids of cells read or run. */
  readonly done: readonly string[];
  /** Cells of the lesson when it was last opened. */
  readonly total: number;
  /** The answers that solved exercises, by `taskKey`. Kept also while the lesson does not have the exercise. */
  readonly solved: Readonly<Record<string, string>>;
  /** Exercises of the lesson when it was last opened, by `taskKey`. */
  readonly tasks: readonly string[];
}

export interface Place {
  readonly slug: string;
  readonly cell: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface Progress {
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  readonly last: Place | null;
}

interface ProgressStore extends Progress {
  /** The lesson was opened and has these cells; ids that are gone are forgotten. */
  readonly open: (slug: string, cells: readonly string[], tasks?: readonly string[]) => void;
  /** A cell was read to its end or its experiment finished. */
  readonly finish: (slug: string, cell: string) => void;
  /** An exercise was solved by this answer. */
  readonly solve: (slug: string, task: string, answer: string) => void;
  /** The learner is at this cell. */
  readonly visit: (slug: string, cell: string | null) => void;
  readonly clear: () => void;
}

const unopened: LessonProgress = { done: [], total: 0, solved: {}, tasks: [] };
const nothing: Progress = { lessons: {}, last: null };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function parseLesson(stored: unknown): LessonProgress | null {
  if (!isRecord(stored) || !Array.isArray(stored.done) || typeof stored.total !== 'number') return null;
  const solved = isRecord(stored.solved) ? Object.entries(stored.solved).filter((entry): entry is [string, string] => typeof entry[1] === 'string') : [];
  const tasks = Array.isArray(stored.tasks) ? stored.tasks.filter((key) => typeof key === 'string') : [];
  return { done: stored.done.filter((id) => typeof id === 'string'), total: Math.max(0, Math.floor(stored.total)), solved: Object.fromEntries(solved), tasks };
}

/** Reads stored progress; what is broken is left out. */
export function parseProgress(stored: unknown): Progress {
  if (!isRecord(stored)) return nothing;
  const lessons = isRecord(stored.lessons) ? stored.lessons : {};
  const kept = Object.entries(lessons).flatMap(([slug, value]) => {
    const lesson = parseLesson(value);
    return lesson ? [[slug, lesson] as const] : [];
  });
  const { last } = stored;
  const place = isRecord(last) && typeof last.slug === 'string' && typeof last.at === 'number'
    ? { slug: last.slug, cell: typeof last.cell === 'string' ? last.cell : null, at: last.at }
    : null;
  return { lessons: Object.fromEntries(kept), last: place };
}

export const useProgress = create<ProgressStore>()(
  persist(
    (set) => ({
      ...nothing,
      open: (slug, cells, tasks = []) =>
        set(({ lessons }) => {
          const { done, solved } = lessons[slug] ?? unopened;
          return { lessons: { ...lessons, [slug]: { done: done.filter((id) => cells.includes(id)), total: cells.length, solved, tasks } } };
        }),
      finish: (slug, cell) =>
        set(({ lessons }) => {
          const lesson = lessons[slug] ?? unopened;
          return lesson.done.includes(cell) ? {} : { lessons: { ...lessons, [slug]: { ...lesson, done: [...lesson.done, cell] } } };
        }),
      solve: (slug, task, answer) =>
        set(({ lessons }) => {
          const lesson = lessons[slug] ?? unopened;
          return { lessons: { ...lessons, [slug]: { ...lesson, solved: { ...lesson.solved, [task]: answer } } } };
        }),
      visit: (slug, cell) => set({ last: { slug, cell, at: Date.now() } }),
      clear: () => set(nothing),
    }),
    {
      name: 'tensor-studio/progress',
      version: 1,
      storage: createJSONStorage(() => safeLocalStorage),
      partialize: ({ lessons, last }) => ({ lessons, last }),
      migrate: parseProgress,
      merge: (stored, current) => ({ ...current, ...parseProgress(stored) }),
    },
  ),
);

/** Finished share of a lesson, 0..1. */
export function doneShare(lesson: LessonProgress | undefined): number {
  return lesson && lesson.total > 0 ? Math.min(1, lesson.done.length / lesson.total) : 0;
}

/** An exercise's name in the progress of its lesson. */
export const taskKey = (cell: string, task: string): string => `${cell}/${task}`;

/** How many of these exercises are solved. */
export const solvedIn = (lesson: LessonProgress | undefined, tasks: readonly string[]): number => tasks.filter((task) => lesson?.solved[task] !== undefined).length;
