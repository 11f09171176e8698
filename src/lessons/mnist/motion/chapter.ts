import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const MotionFigure = lazy(async () => ({ default: (await import('./MotionFigure')).MotionFigure }));

/** One training step in slow motion: forward, loss, backward, update. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'motion', kind: 'figure', wide: true, of: 'train', View: MotionFigure }],
};
