import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const ReadFigure = lazy(async () => ({ default: (await import('./ReadFigure')).ReadFigure }));

/** A picture of the learner's own, read. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'read', kind: 'figure', wide: true, of: 'train', View: ReadFigure }],
};
