import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const GeneratorFigure = lazy(async () => ({ default: (await import('./GeneratorFigure')).GeneratorFigure }));

/** Where the data come from: drawing captchas. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'generator', kind: 'figure', wide: true, View: GeneratorFigure }],
};
