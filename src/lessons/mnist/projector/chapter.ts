import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const ProjectorFigure = lazy(async () => ({ default: (await import('./ProjectorFigure')).ProjectorFigure }));

/** A layer's output as a map of the digits. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'projector', kind: 'figure', wide: true, of: 'train', View: ProjectorFigure }],
};
