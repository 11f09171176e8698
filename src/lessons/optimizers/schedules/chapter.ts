import cosineDecay from '../../../engine/declarations/schedules/cosineDecay.ts?raw';
import oneCycle from '../../../engine/declarations/schedules/oneCycle.ts?raw';
import earlyStopping from '../../../engine/stats/earlyStopping.ts?raw';
import type { Params } from '../../../engine/declarations/schema';
import type { Chapter } from '../../chapter';
import type { ChartPlan, CodeView } from '../../lesson';
import { FinderFigure } from './FinderFigure';
import scheduled from './scheduled.keras.py?raw';
import { SchedulesFigure } from './SchedulesFigure';
import stopping from './stopping.keras.py?raw';
import en from './text.en.md';
import zh from './text.zh.md';

const experiments = ['mnist/softmax', 'mnist/cnn'] as const;
const lossChart: ChartPlan = { title: { zh: '损失', en: 'Loss' }, metrics: ['loss', 'probe_loss', 'val_loss'], logY: true };
const accuracyChart: ChartPlan = { title: { zh: '准确率', en: 'Accuracy' }, metrics: ['acc', 'probe_acc', 'val_acc'] };
const rateChart: ChartPlan = { title: { zh: '学习率', en: 'Learning rate' }, metrics: ['lr'] };

const schedule: Params = { optimizer: 'sgd', learningRate: 0.5, schedule: 'one-cycle', trainSize: 5_000, validationSize: 2_000, epochs: 3, probeEvery: 10 };
const overfit: Params = { trainSize: 1_000, batchSize: 64, validationSize: 2_000, epochs: 40, probeEvery: 0, patience: 4 };
const codeOf = (code: CodeView): Readonly<Record<string, CodeView>> => Object.fromEntries(experiments.map((id) => [id, code]));

/** Rates that change over a run, gradients that are cut, runs that end at the right moment. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    { id: 'schedules', kind: 'figure', View: SchedulesFigure },
    {
      id: 'scheduled', kind: 'experiment', experiments, params: schedule,
      basic: ['optimizer', 'learningRate', 'schedule', 'warmupSteps', 'decayEvery', 'decayFactor', 'finalFactor', 'peakAt', 'plateauPatience', 'epochs'],
      charts: [rateChart, lossChart, accuracyChart], code: codeOf({ typescript: `${cosineDecay}\n${oneCycle}`, python: scheduled }),
    },
    { id: 'finder', kind: 'figure', View: FinderFigure },
    { id: 'processing', kind: 'text' },
    {
      id: 'stopping', kind: 'experiment', experiments, params: overfit,
      basic: ['patience', 'minImprovement', 'learningRate', 'trainSize', 'epochs'],
      charts: [{ ...lossChart, metrics: ['loss', 'val_loss'] }, { ...accuracyChart, metrics: ['acc', 'val_acc'] }], code: codeOf({ typescript: earlyStopping, python: stopping }),
    },
  ],
};
