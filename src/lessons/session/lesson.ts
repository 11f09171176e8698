import linear from '../../engine/programs/linear.ts?raw';
import { programText } from '../figure/programText';
import type { Lesson } from '../lesson';
import en from './text.en.md';
import zh from './text.zh.md';

export const lesson: Lesson = {
  slug: 'session',
  number: 3,
  text: { zh, en },
  cells: [
    { id: 'goal', kind: 'text' },
    { id: 'linear', kind: 'code', program: programText(linear) },
  ],
};
