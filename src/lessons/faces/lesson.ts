import { mergeTexts, type Chapter } from '../chapter';
import type { Lesson } from '../lesson';
import { chapter as classic } from './classic/chapter';
import { chapter as embeddings } from './embeddings/chapter';
import { chapter as exercises } from './exercises/chapter';
import { chapter as nn4 } from './nn4/chapter';
import en from './text.en.md';
import zh from './text.zh.md';
import { chapter as triplet } from './triplet/chapter';

/** In the order of reading. */
const chapters: readonly Chapter[] = [classic, nn4, embeddings, triplet, exercises];

export const lesson: Lesson = {
  slug: 'faces',
  number: 8,
  text: mergeTexts([{ zh, en }, ...chapters.map((chapter) => chapter.text)]),
  cells: [
    { id: 'goal', kind: 'text' },
    ...chapters.flatMap((chapter) => chapter.cells),
    { id: 'summary', kind: 'text' },
  ],
};
