import { lazy } from 'react';
import captchaBest from '../../../engine/models/captchaBest.ts?raw';
import captchaCourse from '../../../engine/models/captchaCourse.ts?raw';
import type { Params } from '../../../engine/declarations/schema';
import type { Chapter } from '../../chapter';
import { ruleSources } from '../../figure/ruleSources';
import best from './best.keras.py?raw';
import { charts } from './charts';
import course from './course.keras.py?raw';
import en from './text.en.md';
import { TrainFigure } from './TrainFigure';
import zh from './text.zh.md';

const OverfittingFigure = lazy(async () => ({ default: (await import('./OverfittingFigure')).OverfittingFigure }));
const EndlessFigure = lazy(async () => ({ default: (await import('./EndlessFigure')).EndlessFigure }));

/** Few pictures in small batches, with the course's loss and rate: the better network leaves the floor within a minute on two processor cores. */
const firstLook: Params = {
  trainSize: 1_000, batchSize: 32, epochs: 8, validationSize: 200, probeEvery: 10, probeSize: 50,
  source: 'fixed', loss: 'binary-ce', learningRate: 0.001, schedule: 'constant', warmupSteps: 0,
};

/** Both networks trained, and what a fixed set of pictures does to them. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    {
      id: 'train', kind: 'experiment', experiments: ['captcha/best', 'captcha/course'], params: firstLook,
      basic: ['optimizer', 'learningRate', 'loss', 'source', 'batchSize', 'epochs', 'trainSize'], charts, View: TrainFigure,
      code: {
        'captcha/course': { typescript: `${captchaCourse}\n${ruleSources.adam}`, python: course },
        'captcha/best': { typescript: `${captchaBest}\n${ruleSources.adam}`, python: best },
      },
    },
    { id: 'overfitting', kind: 'figure', wide: true, of: 'train', View: OverfittingFigure },
    { id: 'endless', kind: 'figure', wide: true, View: EndlessFigure },
  ],
};
