import { defaultLearningRates, type OptimizerId } from '../../engine/declarations/optimizers';
import type { Params } from '../../engine/declarations/schema';
import mnistCnn from '../../engine/models/mnistCnn.ts?raw';
import mnistSoftmax from '../../engine/models/mnistSoftmax.ts?raw';
import { mergeTexts, type Chapter } from '../chapter';
import { ruleSources } from '../figure/ruleSources';
import type { ChartPlan, Lesson } from '../lesson';
import cnnKeras from './cnn.keras.py?raw';
import { chapter as activations } from './activations/chapter';
import { chapter as convolution } from './convolution/chapter';
import { DigitsFigure } from './DigitsFigure';
import { InsideFigure } from './InsideFigure';
import { NetworksFigure } from './NetworksFigure';
import { PixelsFigure } from './PixelsFigure';
import { chapter as projector } from './projector/chapter';
import { chapter as robustness } from './robustness/chapter';
import { chapter as saliency } from './saliency/chapter';
import { chapter as dynamics } from './dynamics/chapter';
import { chapter as motion } from './motion/chapter';
import softmaxKeras from './softmax.keras.py?raw';
import { chapter as replay } from './replay/chapter';
import { chapter as perceptron } from './perceptron/chapter';
import { tasks } from './exercises';
import en from './text.en.md';
import { TrainFigure } from './TrainFigure';
import zh from './text.zh.md';

/** A first look that takes seconds: the probe draws a validation curve even within the single epoch. */
const firstLook: Params = { trainSize: 5_000, validationSize: 2_000, epochs: 1, probeEvery: 5 };

const accuracyChart: ChartPlan = { title: { zh: '准确率', en: 'Accuracy' }, metrics: ['acc', 'probe_acc', 'val_acc'] };
const lossChart: ChartPlan = { title: { zh: '损失', en: 'Loss' }, metrics: ['loss', 'probe_loss', 'val_loss'], logY: true };

const withRule = (model: string): string => `${model}\n${ruleSources.adam}`;
const racer = (optimizer: OptimizerId): Params => ({ optimizer, learningRate: defaultLearningRates[optimizer] });

/** Before the networks are shown. */
const basics: readonly Chapter[] = [perceptron, activations, convolution];
/** After the first training. */
const insights: readonly Chapter[] = [
  motion, dynamics, replay,
  projector, saliency, robustness,
];
const cellsOf = (chapters: readonly Chapter[]): Lesson['cells'] => chapters.flatMap((chapter) => chapter.cells);

export const lesson: Lesson = {
  slug: 'mnist',
  number: 6,
  text: mergeTexts([{ zh, en }, ...[...basics, ...insights].map((chapter) => chapter.text)]),
  cells: [
    { id: 'goal', kind: 'text' },
    { id: 'data', kind: 'figure', wide: true, View: DigitsFigure },
    { id: 'pixels', kind: 'figure', View: PixelsFigure },
    ...cellsOf(basics),
    { id: 'networks', kind: 'figure', wide: true, View: NetworksFigure },
    {
      id: 'train', kind: 'experiment', experiments: ['mnist/cnn', 'mnist/softmax'], params: firstLook,
      basic: ['optimizer', 'learningRate', 'batchSize', 'epochs', 'trainSize'],
      charts: [accuracyChart, lossChart], View: TrainFigure,
      code: {
        'mnist/softmax': { typescript: withRule(mnistSoftmax), python: softmaxKeras },
        'mnist/cnn': { typescript: withRule(mnistCnn), python: cnnKeras },
      },
    },
    { id: 'inside', kind: 'figure', wide: true, of: 'train', View: InsideFigure },
    ...cellsOf(insights),
    {
      id: 'race', kind: 'race', experiments: ['mnist/softmax', 'mnist/cnn'],
      params: { trainSize: 10_000, validationSize: 2_000, epochs: 2, probeEvery: 10 },
      basic: ['batchSize', 'epochs', 'trainSize'], charts: [
        { title: { zh: '验证准确率', en: 'Validation accuracy' }, metrics: ['probe_acc', 'val_acc'] },
        { title: { zh: '训练损失', en: 'Training loss' }, metrics: ['loss'], logY: true },
      ],
      racers: (['sgd', 'momentum', 'adagrad', 'rmsprop', 'adam'] as const).map(racer), target: 0.97,
    },
    { id: 'draw', kind: 'draw' },
    { id: 'exercises', kind: 'exercise', tasks },
    { id: 'summary', kind: 'text' },
  ],
};
