import complaints from '../../engine/programs/complaints.ts?raw';
import fetches from '../../engine/programs/fetches.ts?raw';
import linear from '../../engine/programs/linear.ts?raw';
import sessions from '../../engine/programs/sessions.ts?raw';
import { programText } from '../figure/programText';
import type { Lesson } from '../lesson';
import { FeedFetchFigure } from './FeedFetchFigure';
import { tasks } from './exercises';
import en from './text.en.md';
import zh from './text.zh.md';
import { TraceFigure } from './TraceFigure';

export const lesson: Lesson = {
  slug: 'session',
  number: 3,
  text: { zh, en },
  cells: [
    { id: 'goal', kind: 'text' },
    { id: 'linear', kind: 'code', program: programText(linear) },
    { id: 'fetches', kind: 'code', program: programText(fetches) },
    { id: 'feed', kind: 'figure', wide: true, View: FeedFetchFigure },
    { id: 'sessions', kind: 'code', program: programText(sessions) },
    { id: 'complaints', kind: 'code', program: programText(complaints) },
    { id: 'trace', kind: 'figure', wide: true, View: TraceFigure },
    { id: 'exercises', kind: 'exercise', tasks },
    { id: 'summary', kind: 'text' },
  ],
};
