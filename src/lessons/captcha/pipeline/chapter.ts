import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const PipelineFigure = lazy(async () => ({ default: (await import('./PipelineFigure')).PipelineFigure }));

/** Pictures and texts become numbers. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'pipeline', kind: 'figure', wide: true, View: PipelineFigure }],
};
