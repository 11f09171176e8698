import { defaultLearningRates, type OptimizerId } from '../../../engine/declarations/optimizers';
import type { Params } from '../../../engine/declarations/schema';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const racer = (optimizer: OptimizerId): Params => ({ optimizer, learningRate: defaultLearningRates[optimizer] });

/** The same rules on a real network and real pictures, training and validation side by side. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    {
      id: 'network', kind: 'race', experiments: ['mnist/softmax', 'mnist/cnn'],
      params: { trainSize: 5_000, validationSize: 2_000, epochs: 3, probeEvery: 10 },
      basic: ['batchSize', 'epochs', 'trainSize'],
      charts: [
        { title: { zh: '训练损失', en: 'Training loss' }, metrics: ['loss'], logY: true },
        { title: { zh: '验证损失', en: 'Validation loss' }, metrics: ['probe_loss', 'val_loss'], logY: true },
        { title: { zh: '训练准确率', en: 'Training accuracy' }, metrics: ['acc'] },
        { title: { zh: '验证准确率', en: 'Validation accuracy' }, metrics: ['probe_acc', 'val_acc'] },
      ],
      racers: (['sgd', 'nesterov', 'adadelta', 'rmsprop', 'adam'] as const).map(racer), target: 0.93,
    },
  ],
};
