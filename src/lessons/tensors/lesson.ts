import control from '../../engine/programs/control.ts?raw';
import kinds from '../../engine/programs/kinds.ts?raw';
import memory from '../../engine/programs/memory.ts?raw';
import operations from '../../engine/programs/operations.ts?raw';
import saver from '../../engine/programs/saver.ts?raw';
import shapes from '../../engine/programs/shapes.ts?raw';
import variable from '../../engine/programs/variable.ts?raw';
import { programText } from '../figure/programText';
import type { Lesson } from '../lesson';
import { BroadcastFigure } from './BroadcastFigure';
import { CheckpointFigure } from './CheckpointFigure';
import { InitializerFigure } from './InitializerFigure';
import { TensorFigure } from './TensorFigure';
import { tasks } from './exercises';
import en from './text.en.md';
import zh from './text.zh.md';

export const lesson: Lesson = {
  slug: 'tensors',
  number: 2,
  text: { zh, en },
  cells: [
    { id: 'goal', kind: 'text' },
    { id: 'tensor', kind: 'figure', View: TensorFigure },
    { id: 'kinds', kind: 'code', program: programText(kinds) },
    { id: 'shapes', kind: 'code', program: programText(shapes) },
    { id: 'broadcast', kind: 'figure', View: BroadcastFigure },
    { id: 'memory', kind: 'code', program: programText(memory) },
    { id: 'variable', kind: 'code', program: programText(variable) },
    { id: 'initializers', kind: 'figure', View: InitializerFigure },
    { id: 'saver', kind: 'code', program: programText(saver) },
    { id: 'checkpoint', kind: 'figure', View: CheckpointFigure },
    { id: 'operations', kind: 'code', program: programText(operations) },
    { id: 'control', kind: 'code', program: programText(control) },
    { id: 'exercises', kind: 'exercise', tasks },
    { id: 'summary', kind: 'text' },
  ],
};
