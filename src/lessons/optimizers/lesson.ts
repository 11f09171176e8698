import { mergeTexts, type Chapter } from '../chapter';
import type { Lesson } from '../lesson';
import { chapter as exercises } from './exercises/chapter';
import { chapter as backprop } from './backprop/chapter';
import { chapter as losses } from './losses/chapter';
import { chapter as mechanism } from './mechanism/chapter';
import { chapter as network } from './network/chapter';
import { chapter as replicas } from './replicas/chapter';
import { chapter as rules } from './rules/chapter';
import { chapter as schedules } from './schedules/chapter';
import { chapter as surfaces } from './surfaces/chapter';
import { chapter as slice } from './slice/chapter';
import { chapter as sweep } from './sweep/chapter';
import en from './text.en.md';
import zh from './text.zh.md';

/** In the order of reading. */
const chapters: readonly Chapter[] = [
  losses,
  backprop,
  mechanism,
  rules,
  schedules,
  surfaces,
  network,
  slice,
  sweep,
  replicas,
  exercises,
];

export const lesson: Lesson = {
  slug: 'optimizers',
  number: 4,
  text: mergeTexts([{ zh, en }, ...chapters.map((chapter) => chapter.text)]),
  cells: [
    { id: 'goal', kind: 'text' },
    ...chapters.flatMap((chapter) => chapter.cells),
    { id: 'summary', kind: 'text' },
  ],
};
