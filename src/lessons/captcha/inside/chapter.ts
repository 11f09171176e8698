import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const InsideFigure = lazy(async () => ({ default: (await import('./InsideFigure')).InsideFigure }));

/** What each layer makes of a picture. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'inside', kind: 'figure', wide: true, of: 'train', View: InsideFigure }],
};
