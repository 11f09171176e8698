import type { Cell, Lesson } from '../../lessons/lesson';
import { CodeCell } from '../code/CodeCell';
import { useLanguage } from '../i18n/messages';
import { DrawCell } from './DrawCell';
import { ExerciseCell } from './exercise/ExerciseCell';
import { ExperimentCell } from './ExperimentCell';
import { FigureCell } from './FigureCell';
import { RaceCell } from './RaceCell';
import { SweepCell } from './sweep/SweepCell';
import { TextCell } from './TextCell';

/** The component of the cell's kind. */
export function CellView({ cell, lesson }: { readonly cell: Cell; readonly lesson: Lesson }) {
  const language = useLanguage();
  const text = lesson.text[language][cell.id] ?? '';
  switch (cell.kind) {
    case 'text': return <TextCell cell={cell} text={text} />;
    case 'figure': return <FigureCell cell={cell} lesson={lesson.slug} text={text} />;
    case 'experiment': return <ExperimentCell cell={cell} lesson={lesson.slug} text={text} />;
    case 'race': return <RaceCell cell={cell} lesson={lesson.slug} text={text} />;
    case 'sweep': return <SweepCell cell={cell} lesson={lesson.slug} text={text} />;
    case 'code': return <CodeCell cell={cell} lesson={lesson.slug} text={text} />;
    case 'exercise': return <ExerciseCell cell={cell} lesson={lesson} text={text} />;
    case 'draw': return <DrawCell cell={cell} text={text} />;
  }
}
