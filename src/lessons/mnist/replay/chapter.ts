import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const ReplayFigure = lazy(async () => ({ default: (await import('./ReplayFigure')).ReplayFigure }));

/** A run once more, from the weights that it had on its way. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'replay', kind: 'figure', wide: true, of: 'train', View: ReplayFigure }],
};
