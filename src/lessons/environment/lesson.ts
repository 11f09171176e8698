import type { Lesson } from '../lesson';
import { ArchitectureFigure } from './architecture/ArchitectureFigure';
import { BenchmarkFigure } from './benchmark/BenchmarkFigure';
import { CommandFigure } from './commands/CommandFigure';
import { DeviceFigure } from './device/DeviceFigure';
import { ExecutionFigure } from './execution/ExecutionFigure';
import { tasks } from './exercises';
import en from './text.en.md';
import zh from './text.zh.md';

export const lesson: Lesson = {
  slug: 'environment',
  number: 1,
  text: { zh, en },
  cells: [
    { id: 'goal', kind: 'text' },
    { id: 'commands', kind: 'figure', wide: true, View: CommandFigure },
    { id: 'device', kind: 'figure', wide: true, View: DeviceFigure },
    { id: 'benchmark', kind: 'figure', wide: true, View: BenchmarkFigure },
    { id: 'architecture', kind: 'figure', View: ArchitectureFigure },
    { id: 'execution', kind: 'figure', wide: true, View: ExecutionFigure },
    { id: 'exercises', kind: 'exercise', tasks },
    { id: 'summary', kind: 'text' },
  ],
};
