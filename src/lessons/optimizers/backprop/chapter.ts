import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const BackpropFigure = lazy(async () => ({ default: (await import('./BackpropFigure')).BackpropFigure }));

/** The chain rule on a graph of single numbers. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'backprop', kind: 'figure', wide: true, View: BackpropFigure }],
};
