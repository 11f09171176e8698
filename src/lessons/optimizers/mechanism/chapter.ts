import { lazy } from 'react';
import program from '../../../engine/programs/mechanism.ts?raw';
import type { Chapter } from '../../chapter';
import { programText } from '../../figure/programText';
import en from './text.en.md';
import zh from './text.zh.md';

const MechanismFigure = lazy(async () => ({ default: (await import('./MechanismFigure')).MechanismFigure }));

/** What happens between a gradient and the change of a weight. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    { id: 'mechanism', kind: 'figure', wide: true, View: MechanismFigure },
    { id: 'mechanism-code', kind: 'code', program: programText(program) },
  ],
};
