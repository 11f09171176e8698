import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const DynamicsFigure = lazy(async () => ({ default: (await import('./DynamicsFigure')).DynamicsFigure }));

/** Weights, gradients and activations while they change. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'dynamics', kind: 'figure', wide: true, of: 'train', View: DynamicsFigure }],
};
