import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const FinderFigure = lazy(async () => ({ default: (await import('./FinderFigure')).FinderFigure }));

/** Which learning rate suits these networks. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'finder', kind: 'figure', View: FinderFigure }],
};
