import { mergeTexts, type Chapter } from '../chapter';
import type { Lesson } from '../lesson';
import { chapter as deploy } from './deploy/chapter';
import { chapter as generator } from './generator/chapter';
import { chapter as network } from './network/chapter';
import { chapter as pipeline } from './pipeline/chapter';
import { chapter as scoring } from './scoring/chapter';
import { chapter as exercises } from './exercises/chapter';
import { chapter as finder } from './finder/chapter';
import { chapter as inside } from './inside/chapter';
import { chapter as lossRace } from './lossRace/chapter';
import { chapter as mistakes } from './mistakes/chapter';
import { chapter as occlusion } from './occlusion/chapter';
import { chapter as optimizers } from './optimizers/chapter';
import { chapter as read } from './read/chapter';
import { chapter as train } from './train/chapter';
import en from './text.en.md';
import zh from './text.zh.md';

/** In the order of reading. */
const chapters: readonly Chapter[] = [
  generator,
  pipeline,
  network,
  scoring,
  train,
  finder,
  optimizers,
  lossRace,
  read,
  inside,
  occlusion,
  mistakes,
  deploy,
  exercises,
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
