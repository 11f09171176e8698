import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const LossFigure = lazy(async () => ({ default: (await import('./LossFigure')).LossFigure }));

/** Losses on the same network and pictures, beside those that the course recorded. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'loss-race', kind: 'figure', wide: true, View: LossFigure }],
};
