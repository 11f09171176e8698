import { mergeTexts, type Chapter } from '../chapter';
import type { Lesson } from '../lesson';
import { chapter as scoring } from './scoring/chapter';
import en from './text.en.md';
import zh from './text.zh.md';

/** In the order of reading. */
const chapters: readonly Chapter[] = [
  scoring,
];

export const lesson: Lesson = {
  slug: 'captcha',
  number: 7,
  text: mergeTexts([{ zh, en }, ...chapters.map((chapter) => chapter.text)]),
  cells: [
    { id: 'goal', kind: 'text' },
    ...chapters.flatMap((chapter) => chapter.cells),
    { id: 'summary', kind: 'text' },
  ],
};
