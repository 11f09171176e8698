/** What a figure may use of the studio, for one cell of one lesson. */
import { useMemo } from 'react';
import type { FigureProps } from '../../lessons/lesson';
import { figureDevice } from '../engine/figureDevice';
import { askDataset, askStudy, controller, readTable, runProgram, snapshotsOf, writeEvents } from '../engine/studio';
import { useLanguage } from '../i18n/messages';
import { drawnAccess } from '../store/drawn';
import { useCellRuns, useRunViews } from '../runs/useRunViews';

/** @param cell the cell whose runs the figure shows, and to which the runs it starts belong */
export function useFigureProps(lesson: string, cell: string): FigureProps {
  const language = useLanguage();
  const runs = useRunViews(useCellRuns(lesson, cell));
  return useMemo(() => ({
    language,
    runs,
    dataset: askDataset,
    look: (run, want) => controller.look(run, want),
    snapshots: snapshotsOf,
    exportWeights: (run) => controller.exportWeights(run),
    start: (experiment, params, options) =>
      controller.start({ experiment, params, lesson, cell, ...(options?.name === undefined ? {} : { name: options.name }), ...(options?.seed === undefined ? {} : { seed: options.seed }) }),
    stop: (run) => { controller.stop(run); },
    pause: (run) => { controller.pause(run); },
    resume: (run) => { controller.resume(run); },
    step: (run, unit) => { controller.step(run, unit); },
    study: askStudy,
    program: runProgram,
    readTable,
    writeEvents,
    device: figureDevice,
    drawn: drawnAccess,
  }), [language, runs, lesson, cell]);
}
