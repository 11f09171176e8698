import { lazy } from 'react';
import perceptron from '../../../engine/experiments/perceptron.ts?raw';
import toyNetwork from '../../../engine/models/toyNetwork.ts?raw';
import type { Chapter } from '../../chapter';
import perceptronPython from './perceptron.py?raw';
import playgroundKeras from './playground.keras.py?raw';
import en from './text.en.md';
import zh from './text.zh.md';

const PerceptronFigure = lazy(async () => ({ default: (await import('./PerceptronFigure')).PerceptronFigure }));
const PlaygroundFigure = lazy(async () => ({ default: (await import('./PlaygroundFigure')).PlaygroundFigure }));

/** From one unit that draws a line to a few that bend it: what a hidden layer is for. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    {
      id: 'perceptron', kind: 'experiment', experiments: ['toy/perceptron'], basic: ['pointSet', 'learningRate', 'epochs', 'pace'],
      charts: [{ title: { zh: '每轮结束时还错几个', en: 'Mistakes left after each epoch' }, metrics: ['mistakes'] }],
      View: PerceptronFigure, code: { 'toy/perceptron': { typescript: perceptron, python: perceptronPython } },
    },
    {
      id: 'playground', kind: 'experiment', experiments: ['toy/network'],
      basic: ['pointSet', 'hiddenLayers', 'units', 'activation', 'optimizer', 'learningRate', 'epochs', 'pace'],
      charts: [
        { title: { zh: '损失', en: 'Loss' }, metrics: ['loss', 'val_loss'] },
        { title: { zh: '准确率', en: 'Accuracy' }, metrics: ['acc', 'val_acc'] },
      ],
      View: PlaygroundFigure, code: { 'toy/network': { typescript: toyNetwork, python: playgroundKeras } },
    },
  ],
};
