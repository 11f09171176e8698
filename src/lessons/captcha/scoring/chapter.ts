import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const FloorFigure = lazy(async () => ({ default: (await import('./FloorFigure')).FloorFigure }));
const LossesFigure = lazy(async () => ({ default: (await import('./LossesFigure')).LossesFigure }));
const PairsFigure = lazy(async () => ({ default: (await import('./PairsFigure')).PairsFigure }));

/** What counts as a good answer: accuracies and losses of the same numbers. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    { id: 'floor', kind: 'figure', wide: true, View: FloorFigure },
    { id: 'losses', kind: 'figure', wide: true, View: LossesFigure },
    { id: 'pairs', kind: 'figure', wide: true, View: PairsFigure },
  ],
};
