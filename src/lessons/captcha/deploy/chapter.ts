import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const ExportFigure = lazy(async () => ({ default: (await import('./ExportFigure')).ExportFigure }));
const ClientFigure = lazy(async () => ({ default: (await import('./ClientFigure')).ClientFigure }));

/** From a network in a page to an address that programs can ask. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    { id: 'deploy', kind: 'figure', of: 'train', View: ExportFigure },
    { id: 'client', kind: 'figure', wide: true, View: ClientFigure },
    { id: 'load', kind: 'text' },
  ],
};
