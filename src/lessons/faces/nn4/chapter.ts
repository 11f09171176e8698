import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const StagesFigure = lazy(async () => ({ default: (await import('./StagesFigure')).StagesFigure }));

/** The network that FaceNet and OpenFace turn faces into vectors with. */
export const chapter: Chapter = { text: { zh, en }, cells: [{ id: 'nn4', kind: 'figure', View: StagesFigure }] };
