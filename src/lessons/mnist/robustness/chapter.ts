import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const RobustnessFigure = lazy(async () => ({ default: (await import('./RobustnessFigure')).RobustnessFigure }));
const CalibrationFigure = lazy(async () => ({ default: (await import('./CalibrationFigure')).CalibrationFigure }));

/** What accuracy on clean pictures does not tell. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    { id: 'robustness', kind: 'figure', wide: true, of: 'train', View: RobustnessFigure },
    { id: 'calibration', kind: 'figure', wide: true, of: 'train', View: CalibrationFigure },
  ],
};
