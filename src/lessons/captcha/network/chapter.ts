import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const NetworkFigure = lazy(async () => ({ default: (await import('./NetworkFigure')).NetworkFigure }));

/** What reads a captcha: the layers of both networks. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'network', kind: 'figure', wide: true, View: NetworkFigure }],
};
