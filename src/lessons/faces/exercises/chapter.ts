import type { Chapter } from '../../chapter';
import { tasks } from './tasks';
import en from './text.en.md';
import zh from './text.zh.md';

export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'exercises', kind: 'exercise', tasks }],
};
