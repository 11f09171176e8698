import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const OcclusionFigure = lazy(async () => ({ default: (await import('./OcclusionFigure')).OcclusionFigure }));

/** Where a network looks for each character. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'occlusion', kind: 'figure', wide: true, of: 'train', View: OcclusionFigure }],
};
