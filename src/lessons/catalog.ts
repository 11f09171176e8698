/** Order, titles and lazy import of every lesson: the only file of this folder that the app imports. */
import type { Bilingual, Lesson } from './lesson';

export interface LessonEntry {
  readonly slug: string;
  readonly number: number;
  readonly title: Bilingual;
  /** One sentence on what the learner will do. */
  readonly summary: Bilingual;
  load(): Promise<Lesson>;
}

export const lessons: readonly LessonEntry[] = [];
