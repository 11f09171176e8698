import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const SaliencyFigure = lazy(async () => ({ default: (await import('./SaliencyFigure')).SaliencyFigure }));

/** Which pixels an answer depends on. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'saliency', kind: 'figure', wide: true, of: 'train', View: SaliencyFigure }],
};
