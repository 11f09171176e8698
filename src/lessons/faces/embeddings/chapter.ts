import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const TwoFacesFigure = lazy(async () => ({ default: (await import('./TwoFacesFigure')).TwoFacesFigure }));
const ThresholdFigure = lazy(async () => ({ default: (await import('./ThresholdFigure')).ThresholdFigure }));
const PeopleMapFigure = lazy(async () => ({ default: (await import('./PeopleMapFigure')).PeopleMapFigure }));

/** Faces as points: distances, and the threshold that makes them answers. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    { id: 'embeddings', kind: 'figure', View: TwoFacesFigure },
    { id: 'threshold', kind: 'figure', wide: true, View: ThresholdFigure },
    { id: 'people-map', kind: 'figure', View: PeopleMapFigure },
  ],
};
