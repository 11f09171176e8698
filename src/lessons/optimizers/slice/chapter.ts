import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const SliceFigure = lazy(async () => ({ default: (await import('./SliceFigure')).SliceFigure }));

/** The race once more, on a plane through the weights of the learner's own network. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'slice', kind: 'figure', wide: true, of: 'network', View: SliceFigure }],
};
