import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const MistakesFigure = lazy(async () => ({ default: (await import('./MistakesFigure')).MistakesFigure }));
const ConfusionFigure = lazy(async () => ({ default: (await import('./ConfusionFigure')).ConfusionFigure }));

/** What was misread, picture by picture and counted. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    { id: 'mistakes', kind: 'figure', wide: true, of: 'train', View: MistakesFigure },
    { id: 'confusion', kind: 'figure', wide: true, of: 'train', View: ConfusionFigure },
  ],
};
