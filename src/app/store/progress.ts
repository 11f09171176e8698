/** How far the learner has come: cells finished by lesson and the place last visited, kept in localStorage. */
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { safeLocalStorage } from './safeLocalStorage';

export interface LessonProgress {
  /** Ids of cells read or run. */
  readonly done: readonly string[];
  /** Cells of the lesson when it was last opened. */
  readonly total: number;
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
  readonly open: (slug: string, cells: readonly string[]) => void;
  /** A cell was read to its end or its experiment finished. */
  readonly finish: (slug: string, cell: string) => void;
  /** The learner is at this cell. */
  readonly visit: (slug: string, cell: string | null) => void;
  readonly clear: () => void;
}

const nothing: Progress = { lessons: {}, last: null };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function parseLesson(stored: unknown): LessonProgress | null {
  if (!isRecord(stored) || !Array.isArray(stored.done) || typeof stored.total !== 'number') return null;
  return { done: stored.done.filter((id) => typeof id === 'string'), total: Math.max(0, Math.floor(stored.total)) };
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
      open: (slug, cells) =>
        set(({ lessons }) => ({
          lessons: { ...lessons, [slug]: { done: (lessons[slug]?.done ?? []).filter((id) => cells.includes(id)), total: cells.length } },
        })),
      finish: (slug, cell) =>
        set(({ lessons }) => {
          const lesson = lessons[slug] ?? { done: [], total: 0 };
          return lesson.done.includes(cell) ? {} : { lessons: { ...lessons, [slug]: { ...lesson, done: [...lesson.done, cell] } } };
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
