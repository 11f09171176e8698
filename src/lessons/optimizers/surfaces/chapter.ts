import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

/** Rules race over functions of two variables, which can be seen whole. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    { id: 'surfaces', kind: 'figure', wide: true, View: lazy(async () => ({ default: (await import('./SurfaceFigure')).SurfaceFigure })) },
    { id: 'saddle', kind: 'figure', wide: true, View: lazy(async () => ({ default: (await import('./SaddleFigure')).SaddleFigure })) },
  ],
};
